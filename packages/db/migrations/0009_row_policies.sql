DROP TABLE "accounts" CASCADE;
--> statement-breakpoint
-- Whose rows: asked once a statement, as `(select …)`, so that a policy costs no call a row and an index still serves.
create or replace function app_kind() returns text language sql stable
  return coalesce(pg_catalog.current_setting('app.kind', true), '');
--> statement-breakpoint
create or replace function app_organisation() returns text language sql stable
  return coalesce(pg_catalog.current_setting('app.organisation', true), '');
--> statement-breakpoint
create or replace function app_user() returns text language sql stable
  return coalesce(pg_catalog.current_setting('app.user', true), '');
--> statement-breakpoint
create function app_organisation_id() returns uuid language sql stable
  return nullif(pg_catalog.current_setting('app.organisation', true), '')::uuid;
--> statement-breakpoint
create function app_user_id() returns uuid language sql stable
  return nullif(pg_catalog.current_setting('app.user', true), '')::uuid;
--> statement-breakpoint
-- Every table: closed by row-level security, to its owner too, and opened to the owner alone. What the application's
-- role may see and do is said in policies after this. A later migration calls it for each table it makes.
create function guard_table(guarded regclass) returns void language plpgsql set search_path = pg_catalog, public as $$
begin
  execute format('alter table %s enable row level security', guarded);
  execute format('alter table %s force row level security', guarded);
  execute format('create policy owner_all on %s to %I using (true) with check (true)', guarded, current_user);
end $$;
--> statement-breakpoint
do $$
declare old record;
begin
  for old in select policyname, tablename from pg_policies where schemaname = 'public' loop
    execute format('drop policy %I on %I', old.policyname, old.tablename);
  end loop;
  perform public.guard_table(c.oid::regclass)
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p');
  -- nobody makes anything here but the owner: no function that a name could lead to
  revoke create on schema public from public;
  revoke execute on all functions in schema public from public;
  alter default privileges revoke execute on functions from public;
  -- made by migrate.ts where the server is older than 18
  if to_regprocedure('public.uuidv7()') is not null then
    grant execute on function public.uuidv7() to fabroom_app;
  end if;
end $$;
--> statement-breakpoint
grant execute on function app_kind(), app_organisation(), app_user(), app_organisation_id(), app_user_id() to fabroom_app;
--> statement-breakpoint
-- Written by the setting-up process, or by the list of system acts.
revoke insert, update, delete, truncate on
  raises, tranches, figures, facts, benchmarks, legends, organisations, users, memberships, groups, group_members, grants,
  walls, agreement_texts, nodes, sections, sites, sessions, evidence, evidence_streams, evidence_personal
  from fabroom_app;
--> statement-breakpoint
-- An update of these is what locking a row asks for; no column but its place in the order can be written.
grant update (position) on nodes, sections, sites to fabroom_app;
--> statement-breakpoint
revoke all on verification_tokens from fabroom_app;
--> statement-breakpoint
revoke delete, truncate on document_reads, answer_reads, indication_drafts from fabroom_app;
--> statement-breakpoint
revoke truncate on all tables in schema public from fabroom_app;
--> statement-breakpoint
-- Public: the raise's name, issuer, phase and closing day, and the dated facts of the news story.
create policy raises_read on raises for select to fabroom_app
  using (true);
--> statement-breakpoint
create policy facts_read on facts for select to fabroom_app
  using (true);
--> statement-breakpoint
-- The public page shows one figure; the others open with the agreement.
create policy figures_read on figures for select to fabroom_app
  using ((select app_kind()) in ('investor', 'staff') or id = 'compute.growth');
--> statement-breakpoint
-- The raise's content: nothing of it before the agreement.
create policy tranches_read on tranches for select to fabroom_app
  using ((select app_kind()) in ('investor', 'staff'));
--> statement-breakpoint
create policy benchmarks_read on benchmarks for select to fabroom_app
  using ((select app_kind()) in ('investor', 'staff'));
--> statement-breakpoint
create policy legends_read on legends for select to fabroom_app
  using ((select app_kind()) in ('investor', 'staff'));
--> statement-breakpoint
create policy sections_read on sections for select to fabroom_app
  using ((select app_kind()) in ('investor', 'staff'));
--> statement-breakpoint
create policy sites_read on sites for select to fabroom_app
  using ((select app_kind()) in ('investor', 'staff'));
--> statement-breakpoint
create policy sections_lock on sections for update to fabroom_app
  using ((select app_kind()) = 'staff');
--> statement-breakpoint
create policy sites_lock on sites for update to fabroom_app
  using ((select app_kind()) = 'staff');
--> statement-breakpoint
-- Drafts are the issuer's; what was published once stays readable: indications and questions name it.
create policy section_versions_staff on section_versions for all to fabroom_app
  using ((select app_kind()) = 'staff')
  with check ((select app_kind()) = 'staff');
--> statement-breakpoint
create policy section_versions_read on section_versions for select to fabroom_app
  using ((select app_kind()) = 'investor' and state in ('published', 'superseded', 'withdrawn'));
--> statement-breakpoint
create policy site_versions_staff on site_versions for all to fabroom_app
  using ((select app_kind()) = 'staff')
  with check ((select app_kind()) = 'staff');
--> statement-breakpoint
create policy site_versions_read on site_versions for select to fabroom_app
  using ((select app_kind()) = 'investor' and state in ('published', 'superseded', 'withdrawn'));
--> statement-breakpoint
-- Before the agreement a person sees the agreement's own document and no other. Grants and walls are the product's rule.
create policy nodes_read on nodes for select to fabroom_app
  using ((select app_kind()) in ('investor', 'staff') or ((select app_kind()) = 'member' and key = 'confidentiality-agreement'));
--> statement-breakpoint
create policy nodes_lock on nodes for update to fabroom_app
  using ((select app_kind()) = 'staff');
--> statement-breakpoint
create policy document_versions_staff on document_versions for all to fabroom_app
  using ((select app_kind()) = 'staff')
  with check ((select app_kind()) = 'staff');
--> statement-breakpoint
create policy document_versions_read on document_versions for select to fabroom_app
  using (
    state in ('published', 'superseded', 'withdrawn')
    and ((select app_kind()) = 'investor' or ((select app_kind()) = 'member' and node_id = (select id from nodes where key = 'confidentiality-agreement')))
  );
--> statement-breakpoint
create policy document_files_staff on document_files for all to fabroom_app
  using ((select app_kind()) = 'staff')
  with check ((select app_kind()) = 'staff');
--> statement-breakpoint
create policy document_files_read on document_files for select to fabroom_app
  using ((select app_kind()) in ('member', 'investor') and exists (select from document_versions v where v.id = version_id));
--> statement-breakpoint
create policy agreement_texts_read on agreement_texts for select to fabroom_app
  using ((select app_kind()) = 'staff' or ((select app_kind()) in ('member', 'investor') and exists (select from document_versions v where v.id = version_id)));
--> statement-breakpoint
-- Who takes part is known to the issuer alone; a party knows its own name and people.
create policy organisations_read on organisations for select to fabroom_app
  using ((select app_kind()) = 'staff' or id = (select app_organisation_id()));
--> statement-breakpoint
create policy memberships_read on memberships for select to fabroom_app
  using ((select app_kind()) = 'staff' or organisation_id = (select app_organisation_id()));
--> statement-breakpoint
-- the issuer's people are known to an investor by what they published
create policy users_read on users for select to fabroom_app
  using (
    (select app_kind()) = 'staff'
    or id = (select app_user_id())
    or exists (select from memberships m where m.user_id = users.id and m.organisation_id = (select app_organisation_id()))
    or (
      (select app_kind()) = 'investor'
      and exists (select from site_versions v where v.edited_by = users.id or v.published_by = users.id)
    )
  );
--> statement-breakpoint
create policy sessions_read on sessions for select to fabroom_app
  using (user_id = (select app_user_id()));
--> statement-breakpoint
-- Of groups, grants and walls a party sees those it is in; none before the agreement.
create policy group_members_read on group_members for select to fabroom_app
  using ((select app_kind()) = 'staff' or ((select app_kind()) = 'investor' and organisation_id = (select app_organisation_id())));
--> statement-breakpoint
create policy groups_read on groups for select to fabroom_app
  using ((select app_kind()) = 'staff' or ((select app_kind()) = 'investor' and exists (select from group_members m where m.group_id = groups.id)));
--> statement-breakpoint
create policy grants_read on grants for select to fabroom_app
  using ((select app_kind()) = 'staff' or ((select app_kind()) = 'investor' and group_id in (select m.group_id from group_members m)));
--> statement-breakpoint
create policy walls_read on walls for select to fabroom_app
  using ((select app_kind()) = 'staff' or ((select app_kind()) = 'investor' and group_id in (select m.group_id from group_members m)));
--> statement-breakpoint
create policy document_reads_read on document_reads for select to fabroom_app
  using ((select app_kind()) = 'staff' or user_id = (select app_user_id()));
--> statement-breakpoint
create policy document_reads_write on document_reads for insert to fabroom_app
  with check (user_id = (select app_user_id()));
--> statement-breakpoint
create policy document_reads_change on document_reads for update to fabroom_app
  using (user_id = (select app_user_id()))
  with check (user_id = (select app_user_id()));
--> statement-breakpoint
create policy answer_reads_own on answer_reads for all to fabroom_app
  using (user_id = (select app_user_id()))
  with check (user_id = (select app_user_id()));
--> statement-breakpoint
create policy agreement_acceptances_read on agreement_acceptances for select to fabroom_app
  using ((select app_kind()) = 'staff' or organisation_id = (select app_organisation_id()));
--> statement-breakpoint
create policy agreement_acceptances_accept on agreement_acceptances for insert to fabroom_app
  with check (organisation_id = (select app_organisation_id()) and user_id = (select app_user_id()));
--> statement-breakpoint
-- A draft is the investor's alone: not even staff read it.
create policy indication_drafts_own on indication_drafts for all to fabroom_app
  using ((select app_kind()) = 'investor' and organisation_id = (select app_organisation_id()))
  with check ((select app_kind()) = 'investor' and organisation_id = (select app_organisation_id()));
--> statement-breakpoint
-- What a party indicates is read by the issuer and written by the party alone.
create policy indications_read on indications for select to fabroom_app
  using ((select app_kind()) = 'staff' or ((select app_kind()) = 'investor' and organisation_id = (select app_organisation_id())));
--> statement-breakpoint
create policy indication_versions_read on indication_versions for select to fabroom_app
  using ((select app_kind()) = 'staff' or ((select app_kind()) = 'investor' and organisation_id = (select app_organisation_id())));
--> statement-breakpoint
create policy term_sheets_read on term_sheets for select to fabroom_app
  using ((select app_kind()) = 'staff' or ((select app_kind()) = 'investor' and organisation_id = (select app_organisation_id())));
--> statement-breakpoint
create policy indications_write on indications for insert to fabroom_app
  with check ((select app_kind()) = 'investor' and organisation_id = (select app_organisation_id()));
--> statement-breakpoint
-- the issuer may lock one and change none
create policy indications_change on indications for update to fabroom_app
  using ((select app_kind()) = 'staff' or ((select app_kind()) = 'investor' and organisation_id = (select app_organisation_id())))
  with check ((select app_kind()) = 'investor' and organisation_id = (select app_organisation_id()));
--> statement-breakpoint
create policy indication_versions_write on indication_versions for insert to fabroom_app
  with check ((select app_kind()) = 'investor' and organisation_id = (select app_organisation_id()) and submitted_by = (select app_user_id()));
--> statement-breakpoint
create policy term_sheets_write on term_sheets for insert to fabroom_app
  with check ((select app_kind()) = 'investor' and organisation_id = (select app_organisation_id()) and issued_by = (select app_user_id()));
--> statement-breakpoint
-- The author's alone until shared with the own organisation: never another investor's, never the issuer's.
create policy scenarios_read on scenarios for select to fabroom_app
  using ((select app_kind()) = 'investor' and organisation_id = (select app_organisation_id()) and (shared_at is not null or author_id = (select app_user_id())));
--> statement-breakpoint
create policy scenarios_save on scenarios for insert to fabroom_app
  with check ((select app_kind()) = 'investor' and organisation_id = (select app_organisation_id()) and author_id = (select app_user_id()));
--> statement-breakpoint
create policy scenarios_change on scenarios for update to fabroom_app
  using ((select app_kind()) = 'investor' and organisation_id = (select app_organisation_id()) and author_id = (select app_user_id()))
  with check ((select app_kind()) = 'investor' and organisation_id = (select app_organisation_id()) and author_id = (select app_user_id()));
--> statement-breakpoint
-- The asker's organisation and the issuer's: never another investor's, whatever was answered.
create policy questions_read on questions for select to fabroom_app
  using ((select app_kind()) = 'staff' or ((select app_kind()) = 'investor' and organisation_id = (select app_organisation_id())));
--> statement-breakpoint
create policy questions_ask on questions for insert to fabroom_app
  with check ((select app_kind()) = 'investor' and organisation_id = (select app_organisation_id()) and author_id = (select app_user_id()));
--> statement-breakpoint
create policy questions_move_on on questions for update to fabroom_app
  using ((select app_kind()) = 'staff' or ((select app_kind()) = 'investor' and organisation_id = (select app_organisation_id()) and author_id = (select app_user_id())));
--> statement-breakpoint
-- A draft is the issuer's alone; once published, the asker's organisation reads it.
create policy answers_read on answers for select to fabroom_app
  using ((select app_kind()) = 'staff' or ((select app_kind()) = 'investor' and published_at is not null and organisation_id = (select app_organisation_id())));
--> statement-breakpoint
create policy answers_write on answers for insert to fabroom_app
  with check ((select app_kind()) = 'staff');
--> statement-breakpoint
create policy answers_change on answers for update to fabroom_app
  using ((select app_kind()) = 'staff');
--> statement-breakpoint
-- Open to every investor: what must stay unknown is not in the table.
create policy public_answers_read on public_answers for select to fabroom_app
  using ((select app_kind()) in ('investor', 'staff'));
--> statement-breakpoint
create policy public_answers_write on public_answers for insert to fabroom_app
  with check ((select app_kind()) = 'staff');
--> statement-breakpoint
-- The record: read by staff (the product asks for the role), and one's own acts by oneself. Written by append_evidence alone.
create policy evidence_read on evidence for select to fabroom_app
  using ((select app_kind()) = 'staff' or (stream = (select 'organisation:' || app_organisation()) and actor ->> 'userId' = (select app_user())));
--> statement-breakpoint
create policy evidence_streams_read on evidence_streams for select to fabroom_app
  using ((select app_kind()) = 'staff');
--> statement-breakpoint
create policy evidence_personal_read on evidence_personal for select to fabroom_app
  using ((select app_kind()) = 'staff');
--> statement-breakpoint
create index users_of_organisation on memberships (user_id, organisation_id);
--> statement-breakpoint
-- Counters under digests: they name nobody, and are taken outside any scope.
create policy rate_limits_count on rate_limits for all to fabroom_app using (true) with check (true);
