ALTER TABLE "indication_drafts" ADD COLUMN "saved_by" uuid;--> statement-breakpoint
ALTER TABLE "indication_drafts" ADD COLUMN "state" text DEFAULT 'preparation' NOT NULL;--> statement-breakpoint
ALTER TABLE "indication_drafts" ADD COLUMN "ready_by" uuid;--> statement-breakpoint
ALTER TABLE "indication_drafts" ADD COLUMN "ready_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "indication_drafts" ADD COLUMN "note" text;--> statement-breakpoint
ALTER TABLE "indication_drafts" ADD COLUMN "returned_by" uuid;--> statement-breakpoint
ALTER TABLE "indication_drafts" ADD COLUMN "returned_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "legends" ADD COLUMN "must_read" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "indication_drafts" ADD CONSTRAINT "indication_drafts_saved_by_users_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indication_drafts" ADD CONSTRAINT "indication_drafts_ready_by_users_id_fk" FOREIGN KEY ("ready_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indication_drafts" ADD CONSTRAINT "indication_drafts_returned_by_users_id_fk" FOREIGN KEY ("returned_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "evidence_opened" ON "evidence" USING btree ("stream",("payload"->>'versionId')) WHERE "evidence"."action" in ('document.page', 'document.download', 'document.original');--> statement-breakpoint
-- A legend that has a person confirm their reading is borne by those alone who have read.
UPDATE "legends" SET "must_read" = '{risk-factors}' WHERE "text_en" LIKE '%has read the risk factors%';
--> statement-breakpoint
-- What colleagues have opened: a statement says of nothing that nobody opened it where one of the house has.
create policy evidence_read_opened on evidence for select to fabroom_app
  using (
    (select app_kind()) = 'investor'
    and stream = (select 'organisation:' || app_organisation())
    and action in (
      'document.page', 'document.download', 'document.original', 'site.read', 'site.workbook', 'scenario.save',
      'scenario.read', 'question.read'
    )
  );
