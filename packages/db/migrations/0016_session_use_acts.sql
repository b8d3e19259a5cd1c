-- A session that lies idle ends: who comes with it is told when it was last used.
drop function person_of_session(text, timestamptz);
--> statement-breakpoint
create function person_of_session(p_token_sha256 text, p_at timestamptz)
returns table (
  user_id uuid, name text, email text, language text, organisation_id uuid, organisation_key text,
  organisation_name text, organisation_kind text, country text, roles text[], accepted boolean, last_used timestamptz
) language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select p.*, s.last_used from sessions s, person_in_force(s.user_id, p_at) p
  where s.session_token = p_token_sha256 and s.expires > p_at
$$;
--> statement-breakpoint
create or replace function begin_session(p_token_sha256 text, p_user uuid, p_expires timestamptz, p_at timestamptz) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  delete from sessions where user_id = p_user and expires <= p_at;
  insert into sessions (session_token, user_id, expires, last_used) values (p_token_sha256, p_user, p_expires, p_at);
$$;
--> statement-breakpoint
create function touch_session(p_token_sha256 text, p_at timestamptz) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  update sessions set last_used = p_at where session_token = p_token_sha256 and last_used < p_at
$$;
--> statement-breakpoint
comment on function person_of_session is 'who comes with this session: asked before anybody is known';
--> statement-breakpoint
comment on function touch_session is 'somebody came with this session: it does not lie idle';
--> statement-breakpoint
revoke execute on function person_of_session(text, timestamptz), touch_session(text, timestamptz) from public;
--> statement-breakpoint
grant execute on function person_of_session(text, timestamptz), touch_session(text, timestamptz) to fabroom_app;
