-- The application's role reads and writes under row-level security; evidence can only grow.
grant usage on schema public to fabroom_app;
--> statement-breakpoint
grant select, insert, update, delete on all tables in schema public to fabroom_app;
--> statement-breakpoint
alter default privileges in schema public grant select, insert, update, delete on tables to fabroom_app;
--> statement-breakpoint
revoke update, delete, truncate on evidence, agreement_acceptances, indication_versions, term_sheets from fabroom_app;
--> statement-breakpoint
revoke delete, truncate on evidence_streams, indications from fabroom_app;
--> statement-breakpoint
-- Evidence is refused a change even to the owner of the tables.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the record % only grows', tg_table_name using errcode = 'insufficient_privilege';
end $$;
--> statement-breakpoint
create trigger evidence_only_grows before update or delete or truncate on evidence
  for each statement execute function refuse_change();
--> statement-breakpoint
create trigger indication_versions_only_grow before update or delete or truncate on indication_versions
  for each statement execute function refuse_change();
--> statement-breakpoint
create trigger agreement_acceptances_only_grow before update or delete or truncate on agreement_acceptances
  for each statement execute function refuse_change();
--> statement-breakpoint
create function app_kind() returns text language sql stable as $$ select coalesce(current_setting('app.kind', true), '') $$;
--> statement-breakpoint
create function app_organisation() returns text language sql stable as $$ select coalesce(current_setting('app.organisation', true), '') $$;
--> statement-breakpoint
alter table indication_drafts enable row level security;
--> statement-breakpoint
alter table indication_drafts force row level security;
--> statement-breakpoint
-- A draft is the investor's alone: not even staff read it.
create policy indication_drafts_own on indication_drafts
  using (app_kind() = 'system' or (app_kind() = 'investor' and organisation_id::text = app_organisation()));
--> statement-breakpoint
alter table indications enable row level security;
--> statement-breakpoint
alter table indications force row level security;
--> statement-breakpoint
create policy indications_own on indications
  using (app_kind() in ('system', 'staff') or (app_kind() = 'investor' and organisation_id::text = app_organisation()));
--> statement-breakpoint
alter table indication_versions enable row level security;
--> statement-breakpoint
alter table indication_versions force row level security;
--> statement-breakpoint
create policy indication_versions_own on indication_versions
  using (app_kind() in ('system', 'staff') or (app_kind() = 'investor' and organisation_id::text = app_organisation()));
--> statement-breakpoint
alter table term_sheets enable row level security;
--> statement-breakpoint
alter table term_sheets force row level security;
--> statement-breakpoint
create policy term_sheets_own on term_sheets
  using (app_kind() in ('system', 'staff') or (app_kind() = 'investor' and organisation_id::text = app_organisation()));
--> statement-breakpoint
alter table agreement_acceptances enable row level security;
--> statement-breakpoint
alter table agreement_acceptances force row level security;
--> statement-breakpoint
create policy agreement_acceptances_own on agreement_acceptances
  using (app_kind() in ('system', 'staff') or organisation_id::text = app_organisation());
