-- A scenario's inputs, hash and figures are fixed once saved; what may change is named here.
revoke update, delete, truncate on scenarios from fabroom_app;
--> statement-breakpoint
grant update (name, note, revision, shared_at, archived_at) on scenarios to fabroom_app;
--> statement-breakpoint
create function app_user() returns text language sql stable as $$ select coalesce(current_setting('app.user', true), '') $$;
--> statement-breakpoint
alter table scenarios enable row level security;
--> statement-breakpoint
alter table scenarios force row level security;
--> statement-breakpoint
-- The author's alone until he shares it with his own organisation: never another investor's, never the issuer's.
create policy scenarios_own on scenarios
  using (
    app_kind() = 'system'
    or (
      app_kind() = 'investor'
      and organisation_id::text = app_organisation()
      and (shared_at is not null or author_id::text = app_user())
    )
  )
  with check (
    app_kind() = 'system'
    or (app_kind() = 'investor' and organisation_id::text = app_organisation() and author_id::text = app_user())
  );
