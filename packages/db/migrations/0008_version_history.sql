ALTER TABLE "document_versions" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "document_versions" ADD COLUMN "restored_from" integer;--> statement-breakpoint
ALTER TABLE "document_versions" ADD COLUMN "ended_by" uuid;--> statement-breakpoint
ALTER TABLE "document_versions" ADD COLUMN "ended_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "section_versions" ADD COLUMN "restored_from" integer;--> statement-breakpoint
ALTER TABLE "section_versions" ADD COLUMN "ended_by" uuid;--> statement-breakpoint
ALTER TABLE "section_versions" ADD COLUMN "ended_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "site_versions" ADD COLUMN "restored_from" integer;--> statement-breakpoint
ALTER TABLE "site_versions" ADD COLUMN "ended_by" uuid;--> statement-breakpoint
ALTER TABLE "site_versions" ADD COLUMN "ended_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "document_versions" ADD CONSTRAINT "document_versions_ended_by_users_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "section_versions" ADD CONSTRAINT "section_versions_ended_by_users_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "site_versions" ADD CONSTRAINT "site_versions_ended_by_users_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;