-- Of scenarios only those are known to colleagues that they may see: a private one has no trace for them either.
drop policy evidence_read_opened on evidence;
--> statement-breakpoint
create policy evidence_read_opened on evidence for select to fabroom_app
  using (
    (select app_kind()) = 'investor'
    and stream = (select 'organisation:' || app_organisation())
    and (
      action in ('document.page', 'document.download', 'document.original', 'site.read', 'site.workbook', 'question.read')
      or (
        action in ('scenario.save', 'scenario.read')
        and exists (select 1 from scenarios where scenarios.id::text = evidence.object ->> 'id')
      )
    )
  );
