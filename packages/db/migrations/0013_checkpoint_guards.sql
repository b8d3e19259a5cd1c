-- The tree over the record and what was signed of it only grow; a check of the record may come on, never go.
select guard_table('evidence_leaves');
--> statement-breakpoint
select guard_table('evidence_nodes');
--> statement-breakpoint
select guard_table('evidence_checkpoints');
--> statement-breakpoint
select guard_table('evidence_checks');
--> statement-breakpoint
revoke all on evidence_leaves, evidence_nodes, evidence_checkpoints, evidence_checks from fabroom_app;
--> statement-breakpoint
grant select, insert on evidence_leaves, evidence_nodes, evidence_checkpoints, evidence_checks to fabroom_app;
--> statement-breakpoint
grant update (state, size, done, touched_at, streams, problems, resume) on evidence_checks to fabroom_app;
--> statement-breakpoint
create trigger evidence_leaves_only_grow before update or delete or truncate on evidence_leaves
  for each statement execute function refuse_change();
--> statement-breakpoint
create trigger evidence_nodes_only_grow before update or delete or truncate on evidence_nodes
  for each statement execute function refuse_change();
--> statement-breakpoint
create trigger evidence_checkpoints_only_grow before update or delete or truncate on evidence_checkpoints
  for each statement execute function refuse_change();
--> statement-breakpoint
-- How much each party does is nobody else's to know.
create policy evidence_leaves_read on evidence_leaves for select to fabroom_app using ((select app_kind()) = 'staff');
--> statement-breakpoint
create policy evidence_leaves_add on evidence_leaves for insert to fabroom_app
  with check ((select app_kind()) = 'staff');
--> statement-breakpoint
create policy evidence_nodes_read on evidence_nodes for select to fabroom_app using ((select app_kind()) = 'staff');
--> statement-breakpoint
create policy evidence_nodes_add on evidence_nodes for insert to fabroom_app with check ((select app_kind()) = 'staff');
--> statement-breakpoint
create policy evidence_checkpoints_read on evidence_checkpoints for select to fabroom_app
  using ((select app_kind()) = 'staff');
--> statement-breakpoint
create policy evidence_checkpoints_add on evidence_checkpoints for insert to fabroom_app
  with check ((select app_kind()) = 'staff');
--> statement-breakpoint
create policy evidence_checks_read on evidence_checks for select to fabroom_app using ((select app_kind()) = 'staff');
--> statement-breakpoint
create policy evidence_checks_ask on evidence_checks for insert to fabroom_app
  with check ((select app_kind()) = 'staff' and asked_by = (select app_user_id()));
--> statement-breakpoint
create policy evidence_checks_go_on on evidence_checks for update to fabroom_app
  using ((select app_kind()) = 'staff') with check ((select app_kind()) = 'staff');
