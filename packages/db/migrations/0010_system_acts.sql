-- System acts: what the portal does before it knows who is there, or across parties. Each is one function of the owner
-- with a pinned search path; the comment is its reason. The list is also in packages/db/src/system.ts and docs/security.md.

-- Not callable by the application: a person in force at a moment, with all that decides what he may do.
create function person_in_force(p_user uuid, p_at timestamptz) returns table (
  user_id uuid, name text, email text, language text, organisation_id uuid, organisation_key text,
  organisation_name text, organisation_kind text, country text, roles text[], accepted boolean
) language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select u.id, u.name, u.email, u.language, o.id, o.key, o.name, o.kind, o.country, m.roles,
    exists (
      select from agreement_acceptances a
      join document_versions v on v.id = a.version_id
      join nodes n on n.id = v.node_id
      where a.user_id = u.id and a.organisation_id = o.id and v.state = 'published' and n.key = 'confidentiality-agreement'
    )
  from users u
  join memberships m on m.user_id = u.id and m."from" <= p_at and (m.until is null or m.until > p_at)
  join organisations o on o.id = m.organisation_id
  where u.id = p_user
  order by m."from" desc
  limit 1
$$;
--> statement-breakpoint
create function person_of_session(p_token_sha256 text, p_at timestamptz)
returns table (
  user_id uuid, name text, email text, language text, organisation_id uuid, organisation_key text,
  organisation_name text, organisation_kind text, country text, roles text[], accepted boolean
) language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select p.* from sessions s, person_in_force(s.user_id, p_at) p
  where s.session_token = p_token_sha256 and s.expires > p_at
$$;
--> statement-breakpoint
create function person_of_id(p_user uuid, p_at timestamptz)
returns table (
  user_id uuid, name text, email text, language text, organisation_id uuid, organisation_key text,
  organisation_name text, organisation_kind text, country text, roles text[], accepted boolean
) language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select p.* from person_in_force(p_user, p_at) p
$$;
--> statement-breakpoint
create function person_of_email(p_email text, p_at timestamptz)
returns table (
  user_id uuid, name text, email text, language text, organisation_id uuid, organisation_key text,
  organisation_name text, organisation_kind text, country text, roles text[], accepted boolean
) language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select p.* from users u, person_in_force(u.id, p_at) p where u.email = p_email
$$;
--> statement-breakpoint
create function sample_people(p_at timestamptz)
returns table (
  user_id uuid, name text, email text, language text, organisation_id uuid, organisation_key text,
  organisation_name text, organisation_kind text, country text, roles text[], accepted boolean
) language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select p.* from users u, person_in_force(u.id, p_at) p
  where (select coalesce(bool_and(r.illustrative), false) from raises r)
  order by p.organisation_name, p.name
$$;
--> statement-breakpoint
create function account_of(p_user uuid, p_email text)
returns table (id uuid, name text, email text, email_verified timestamptz, image text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select u.id, u.name, u.email, u.email_verified, u.image from users u where u.id = p_user or u.email = p_email limit 1
$$;
--> statement-breakpoint
create function confirm_email(p_user uuid, p_at timestamptz) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  update users set email_verified = p_at where id = p_user
$$;
--> statement-breakpoint
create function begin_session(p_token_sha256 text, p_user uuid, p_expires timestamptz, p_at timestamptz) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  delete from sessions where user_id = p_user and expires <= p_at;
  insert into sessions (session_token, user_id, expires) values (p_token_sha256, p_user, p_expires);
$$;
--> statement-breakpoint
create function session_of(p_token_sha256 text) returns table (user_id uuid, expires timestamptz)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select s.user_id, s.expires from sessions s where s.session_token = p_token_sha256
$$;
--> statement-breakpoint
create function end_session(p_token_sha256 text) returns table (user_id uuid, expires timestamptz)
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  delete from sessions s where s.session_token = p_token_sha256 returning s.user_id, s.expires
$$;
--> statement-breakpoint
create function keep_link(p_email text, p_token_sha256 text, p_expires timestamptz, p_forget_before timestamptz) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  delete from verification_tokens where expires < p_forget_before;
  insert into verification_tokens (identifier, token, expires) values (p_email, p_token_sha256, p_expires);
$$;
--> statement-breakpoint
create function link_expiry(p_email text, p_token_sha256 text) returns timestamptz
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select expires from verification_tokens where identifier = p_email and token = p_token_sha256
$$;
--> statement-breakpoint
create function use_link(p_email text, p_token_sha256 text, p_at timestamptz) returns timestamptz
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  delete from verification_tokens where identifier = p_email and token = p_token_sha256 and expires > p_at returning expires
$$;
--> statement-breakpoint
create function verify_fingerprint(p_sha256 text)
returns table (kind text, version integer, issued_at timestamptz, state text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with found as (
    (select 'receipt' as kind, v.id as version_id, v.submitted_at as issued_at from indication_versions v
     where v.receipt_sha256 = p_sha256)
    union all
    (select 'term_sheet', t.indication_version_id, t.issued_at from term_sheets t where t.sha256 = p_sha256)
    union all
    (select 'receipt', v.id, v.submitted_at from evidence e
     join indication_versions v on v.receipt_sha256 = e.object ->> 'sha256'
     where e.action = 'receipt.download' and e.payload ->> 'fileSha256' = p_sha256 limit 1)
  )
  select f.kind, v.number, f.issued_at,
    case when i.state = 'withdrawn' then 'withdrawn' when i.current_version_id = v.id then 'current' else 'superseded' end
  from found f
  join indication_versions v on v.id = f.version_id
  join indications i on i.id = v.indication_id
  limit 1
$$;
--> statement-breakpoint
create function evidence_head(p_stream text) returns table (seq bigint, hash text)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
begin
  return query select s.seq, s.hash from evidence_streams s where s.stream = p_stream for update;
  if found then return; end if;
  if p_stream !~ '^[a-z]+(:[0-9a-f-]{36})?$' then
    raise exception 'there is no chain of that name' using errcode = 'check_violation';
  end if;
  insert into evidence_streams (stream, seq, hash) values (p_stream, 0, repeat('0', 64)) on conflict do nothing;
  return query select s.seq, s.hash from evidence_streams s where s.stream = p_stream for update;
end $$;
--> statement-breakpoint
create function append_evidence(p_entry jsonb, p_salt text, p_personal jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  head evidence_streams%rowtype;
  entry evidence%rowtype;
begin
  entry := jsonb_populate_record(null::evidence, p_entry);
  select * into head from evidence_streams s where s.stream = entry.stream for update;
  if not found or entry.seq is distinct from head.seq + 1 or entry.previous is distinct from head.hash then
    raise exception 'the entry is not the next of its chain' using errcode = 'check_violation';
  end if;
  if entry.hash !~ '^[0-9a-f]{64}$' or (entry.personal_digest is null) <> (p_personal is null) then
    raise exception 'the entry is not whole' using errcode = 'check_violation';
  end if;
  insert into evidence select entry.*;
  if p_personal is not null then
    insert into evidence_personal (evidence_id, salt, data) values (entry.id, p_salt, p_personal);
  end if;
  update evidence_streams s set seq = entry.seq, hash = entry.hash where s.stream = entry.stream;
end $$;
--> statement-breakpoint
create function erase_personal(p_user uuid, p_entry jsonb, p_salt text, p_personal jsonb) returns integer
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  erased integer;
begin
  if p_entry ->> 'action' is distinct from 'person.erase' or p_entry -> 'object' ->> 'id' is distinct from p_user::text then
    raise exception 'an erasure is recorded as what it is' using errcode = 'check_violation';
  end if;
  -- before the erasure's own entry is written: it names who erases, and stays
  perform set_config('app.erasing', 'yes', true);
  delete from evidence_personal p using evidence e
    where e.id = p.evidence_id and e.actor ->> 'userId' = p_user::text;
  get diagnostics erased = row_count;
  perform set_config('app.erasing', '', true);
  perform append_evidence(p_entry, p_salt, p_personal);
  return erased;
end $$;
--> statement-breakpoint
-- The record only grows, to the owner of the tables too: personal data goes by erase_personal, a head moves to the very
-- next entry.
create function refuse_change_of_personal() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op = 'DELETE' and current_setting('app.erasing', true) = 'yes' then return null; end if;
  raise exception 'the record % only grows', tg_table_name using errcode = 'insufficient_privilege';
end $$;
--> statement-breakpoint
create trigger evidence_personal_only_grows before update or delete or truncate on evidence_personal
  for each statement execute function refuse_change_of_personal();
--> statement-breakpoint
create function advance_head() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  if new.stream <> old.stream or new.seq <> old.seq + 1 or not exists (
    select from evidence e where e.stream = new.stream and e.seq = new.seq and e.hash = new.hash and e.previous = old.hash
  ) then
    raise exception 'a head moves to the next entry of its chain' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger evidence_streams_advance before update on evidence_streams for each row execute function advance_head();
--> statement-breakpoint
create trigger evidence_streams_only_grow before delete or truncate on evidence_streams
  for each statement execute function refuse_change();
--> statement-breakpoint
create function begin_chain() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  if new.seq <> 0 or new.hash <> repeat('0', 64) then
    raise exception 'a chain begins before its first entry' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger evidence_streams_begin before insert on evidence_streams for each row execute function begin_chain();
--> statement-breakpoint
comment on function person_of_session is 'who comes with this session: asked before anybody is known';
--> statement-breakpoint
comment on function person_of_id is 'whether a person may still enter, when a session begins or ends';
--> statement-breakpoint
comment on function person_of_email is 'to whom a sign-in link is mailed';
--> statement-breakpoint
comment on function sample_people is 'the ready links of a sample; nothing where a raise is real';
--> statement-breakpoint
comment on function account_of is 'the account of an address or id, as signing in asks for it';
--> statement-breakpoint
comment on function confirm_email is 'an address is confirmed by the link that was used';
--> statement-breakpoint
comment on function begin_session is 'a session begins; the ended ones of the same person go';
--> statement-breakpoint
comment on function session_of is 'when a session ends, as signing in asks for it';
--> statement-breakpoint
comment on function end_session is 'a session ends by the hash of its token';
--> statement-breakpoint
comment on function keep_link is 'keeps the hash of a new link; long expired ones are forgotten';
--> statement-breakpoint
comment on function link_expiry is 'whether a link still works, without using it up';
--> statement-breakpoint
comment on function use_link is 'uses a link up';
--> statement-breakpoint
comment on function verify_fingerprint is 'what is known of a fingerprint, to whoever holds it: no party, no amount';
--> statement-breakpoint
comment on function evidence_head is 'the place and hash a chain has reached, locked until the act ends';
--> statement-breakpoint
comment on function append_evidence is 'writes the next entry of a chain, its personal data and its head in one go';
--> statement-breakpoint
comment on function erase_personal is 'erases what the record holds of a person by name, and records that';
--> statement-breakpoint
do $$
declare act regprocedure;
begin
  for act in select p.oid::regprocedure from pg_proc p
    where p.pronamespace = 'public'::regnamespace and p.prosecdef loop
    execute format('revoke execute on function %s from public', act);
    execute format('grant execute on function %s to fabroom_app', act);
  end loop;
  revoke execute on function person_in_force(uuid, timestamptz) from public;
end $$;
