-- A question's words, anchor and attachment are fixed once asked; only its state moves on.
revoke update, delete, truncate on questions, answers, public_answers from fabroom_app;
--> statement-breakpoint
grant update (state, withdrawn_at) on questions to fabroom_app;
--> statement-breakpoint
grant update (revision, content, drafted_by, drafted_at, published_by, published_at, sha256) on answers to fabroom_app;
--> statement-breakpoint
create function refuse_change_of_published() returns trigger language plpgsql as $$
begin
  if old.published_at is not null then
    raise exception 'what % holds is published and fixed', tg_table_name using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger answers_published_are_fixed before update on answers
  for each row execute function refuse_change_of_published();
--> statement-breakpoint
create trigger public_answers_only_grow before update or delete or truncate on public_answers
  for each statement execute function refuse_change();
--> statement-breakpoint
alter table questions enable row level security;
--> statement-breakpoint
alter table questions force row level security;
--> statement-breakpoint
-- The asker's organisation and the issuer's: never another investor's, whatever was answered.
create policy questions_read on questions for select
  using (app_kind() in ('system', 'staff') or (app_kind() = 'investor' and organisation_id::text = app_organisation()));
--> statement-breakpoint
create policy questions_ask on questions for insert
  with check (
    app_kind() = 'system'
    or (app_kind() = 'investor' and organisation_id::text = app_organisation() and author_id::text = app_user())
  );
--> statement-breakpoint
create policy questions_move_on on questions for update
  using (
    app_kind() in ('system', 'staff')
    or (app_kind() = 'investor' and organisation_id::text = app_organisation() and author_id::text = app_user())
  );
--> statement-breakpoint
alter table answers enable row level security;
--> statement-breakpoint
alter table answers force row level security;
--> statement-breakpoint
-- A draft is the issuer's alone; once published, the asker's organisation reads it.
create policy answers_read on answers for select
  using (
    app_kind() in ('system', 'staff')
    or (app_kind() = 'investor' and published_at is not null and organisation_id::text = app_organisation())
  );
--> statement-breakpoint
create policy answers_write on answers for insert with check (app_kind() in ('system', 'staff'));
--> statement-breakpoint
create policy answers_change on answers for update using (app_kind() in ('system', 'staff'));
--> statement-breakpoint
alter table public_answers enable row level security;
--> statement-breakpoint
alter table public_answers force row level security;
--> statement-breakpoint
-- Open to every investor: what must stay unknown is not in the table.
create policy public_answers_read on public_answers for select using (app_kind() in ('system', 'staff', 'investor'));
--> statement-breakpoint
create policy public_answers_write on public_answers for insert with check (app_kind() in ('system', 'staff'));
