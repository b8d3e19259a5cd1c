-- Words are data: one object by language for each text, instead of one column a language. The column changes its type where
-- it stands: row policies and rights stay, and each table is rewritten as a whole, whoever may see its rows.
ALTER TABLE "groups" ALTER COLUMN "name_en" TYPE jsonb USING coalesce(nullif(jsonb_strip_nulls(jsonb_build_object('en', nullif("name_en", ''), 'fr', nullif("name_fr", ''))), '{}'), '{"en": "–"}');
--> statement-breakpoint
ALTER TABLE "groups" DROP COLUMN "name_fr";
--> statement-breakpoint
ALTER TABLE "groups" RENAME COLUMN "name_en" TO "name";
--> statement-breakpoint
ALTER TABLE "document_versions" ALTER COLUMN "change_note_en" TYPE jsonb USING coalesce(nullif(jsonb_strip_nulls(jsonb_build_object('en', nullif("change_note_en", ''), 'fr', nullif("change_note_fr", ''))), '{}'), '{"en": "–"}');
--> statement-breakpoint
ALTER TABLE "document_versions" DROP COLUMN "change_note_fr";
--> statement-breakpoint
ALTER TABLE "document_versions" RENAME COLUMN "change_note_en" TO "change_note";
--> statement-breakpoint
ALTER TABLE "nodes" ALTER COLUMN "title_en" TYPE jsonb USING coalesce(nullif(jsonb_strip_nulls(jsonb_build_object('en', nullif("title_en", ''), 'fr', nullif("title_fr", ''))), '{}'), '{"en": "–"}');
--> statement-breakpoint
ALTER TABLE "nodes" DROP COLUMN "title_fr";
--> statement-breakpoint
ALTER TABLE "nodes" RENAME COLUMN "title_en" TO "title";
--> statement-breakpoint
ALTER TABLE "legends" ALTER COLUMN "text_en" TYPE jsonb USING coalesce(nullif(jsonb_strip_nulls(jsonb_build_object('en', nullif("text_en", ''), 'fr', nullif("text_fr", ''))), '{}'), '{"en": "–"}');
--> statement-breakpoint
ALTER TABLE "legends" DROP COLUMN "text_fr";
--> statement-breakpoint
ALTER TABLE "legends" RENAME COLUMN "text_en" TO "text";
--> statement-breakpoint
ALTER TABLE "raises" ALTER COLUMN "name_en" TYPE jsonb USING coalesce(nullif(jsonb_strip_nulls(jsonb_build_object('en', nullif("name_en", ''), 'fr', nullif("name_fr", ''))), '{}'), '{"en": "–"}');
--> statement-breakpoint
ALTER TABLE "raises" DROP COLUMN "name_fr";
--> statement-breakpoint
ALTER TABLE "raises" RENAME COLUMN "name_en" TO "name";
--> statement-breakpoint
ALTER TABLE "tranches" ALTER COLUMN "name_en" TYPE jsonb USING coalesce(nullif(jsonb_strip_nulls(jsonb_build_object('en', nullif("name_en", ''), 'fr', nullif("name_fr", ''))), '{}'), '{"en": "–"}');
--> statement-breakpoint
ALTER TABLE "tranches" DROP COLUMN "name_fr";
--> statement-breakpoint
ALTER TABLE "tranches" RENAME COLUMN "name_en" TO "name";
--> statement-breakpoint
ALTER TABLE "sites" ALTER COLUMN "name_en" TYPE jsonb USING coalesce(nullif(jsonb_strip_nulls(jsonb_build_object('en', nullif("name_en", ''), 'fr', nullif("name_fr", ''))), '{}'), '{"en": "–"}');
--> statement-breakpoint
ALTER TABLE "sites" DROP COLUMN "name_fr";
--> statement-breakpoint
ALTER TABLE "sites" RENAME COLUMN "name_en" TO "name";
--> statement-breakpoint
ALTER TABLE "sites" ALTER COLUMN "region_en" TYPE jsonb USING coalesce(nullif(jsonb_strip_nulls(jsonb_build_object('en', nullif("region_en", ''), 'fr', nullif("region_fr", ''))), '{}'), '{"en": "–"}');
--> statement-breakpoint
ALTER TABLE "sites" DROP COLUMN "region_fr";
--> statement-breakpoint
ALTER TABLE "sites" RENAME COLUMN "region_en" TO "region";
--> statement-breakpoint
-- until now every raise was written in these two
ALTER TABLE "raises" ADD COLUMN "languages" text[] DEFAULT '{en,fr}' NOT NULL;
--> statement-breakpoint
ALTER TABLE "raises" ALTER COLUMN "languages" DROP DEFAULT;
--> statement-breakpoint
-- the texts of a chapter stand by language in a member of their own, beside its chart
ALTER TABLE "section_versions" ALTER COLUMN "content" TYPE jsonb USING jsonb_build_object('texts', "content" - 'chart', 'chart', "content"->'chart');
--> statement-breakpoint
ALTER TABLE "groups" ADD CONSTRAINT "groups_name_localised" CHECK (jsonb_typeof("groups"."name") = 'object' and "groups"."name" <> '{}' and not jsonb_path_exists("groups"."name", '$.keyvalue() ? (!(@.key like_regex "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$") || @.value.type() != "string" || @.value == "")'));
--> statement-breakpoint
ALTER TABLE "document_versions" ADD CONSTRAINT "document_versions_change_note_localised" CHECK (jsonb_typeof("document_versions"."change_note") = 'object' and "document_versions"."change_note" <> '{}' and not jsonb_path_exists("document_versions"."change_note", '$.keyvalue() ? (!(@.key like_regex "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$") || @.value.type() != "string" || @.value == "")'));
--> statement-breakpoint
ALTER TABLE "nodes" ADD CONSTRAINT "nodes_title_localised" CHECK (jsonb_typeof("nodes"."title") = 'object' and "nodes"."title" <> '{}' and not jsonb_path_exists("nodes"."title", '$.keyvalue() ? (!(@.key like_regex "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$") || @.value.type() != "string" || @.value == "")'));
--> statement-breakpoint
ALTER TABLE "legends" ADD CONSTRAINT "legends_text_localised" CHECK (jsonb_typeof("legends"."text") = 'object' and "legends"."text" <> '{}' and not jsonb_path_exists("legends"."text", '$.keyvalue() ? (!(@.key like_regex "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$") || @.value.type() != "string" || @.value == "")'));
--> statement-breakpoint
ALTER TABLE "raises" ADD CONSTRAINT "raises_name_localised" CHECK (jsonb_typeof("raises"."name") = 'object' and "raises"."name" <> '{}' and not jsonb_path_exists("raises"."name", '$.keyvalue() ? (!(@.key like_regex "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$") || @.value.type() != "string" || @.value == "")'));
--> statement-breakpoint
ALTER TABLE "raises" ADD CONSTRAINT "raises_languages_some" CHECK (cardinality("raises"."languages") > 0);
--> statement-breakpoint
ALTER TABLE "tranches" ADD CONSTRAINT "tranches_name_localised" CHECK (jsonb_typeof("tranches"."name") = 'object' and "tranches"."name" <> '{}' and not jsonb_path_exists("tranches"."name", '$.keyvalue() ? (!(@.key like_regex "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$") || @.value.type() != "string" || @.value == "")'));
--> statement-breakpoint
ALTER TABLE "sites" ADD CONSTRAINT "sites_name_localised" CHECK (jsonb_typeof("sites"."name") = 'object' and "sites"."name" <> '{}' and not jsonb_path_exists("sites"."name", '$.keyvalue() ? (!(@.key like_regex "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$") || @.value.type() != "string" || @.value == "")'));
--> statement-breakpoint
ALTER TABLE "sites" ADD CONSTRAINT "sites_region_localised" CHECK (jsonb_typeof("sites"."region") = 'object' and "sites"."region" <> '{}' and not jsonb_path_exists("sites"."region", '$.keyvalue() ? (!(@.key like_regex "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$") || @.value.type() != "string" || @.value == "")'));
