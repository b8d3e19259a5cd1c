CREATE TABLE "scenarios" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"organisation_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"base_version_id" uuid NOT NULL,
	"patch" jsonb NOT NULL,
	"case_sha256" text NOT NULL,
	"engine_version" text NOT NULL,
	"headline" jsonb NOT NULL,
	"salt" text NOT NULL,
	"forked_from" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"name" text NOT NULL,
	"note" text NOT NULL,
	"revision" integer NOT NULL,
	"shared_at" timestamp (3) with time zone,
	"archived_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "scenarios" ADD CONSTRAINT "scenarios_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenarios" ADD CONSTRAINT "scenarios_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenarios" ADD CONSTRAINT "scenarios_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenarios" ADD CONSTRAINT "scenarios_base_version_id_site_versions_id_fk" FOREIGN KEY ("base_version_id") REFERENCES "public"."site_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "scenarios_organisation" ON "scenarios" USING btree ("organisation_id","created_at");