import type { SiteContent } from "@fabroom/contracts";
import { sql } from "drizzle-orm";
import { doublePrecision, integer, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { users } from "./identity.ts";
import { localised, localisedCheck } from "./localised.ts";
import { moment } from "./moment.ts";
import { VERSION_STATES, versionHistory } from "./version.ts";

export const sites = pgTable(
  "sites",
  {
    id: uuid("id").primaryKey().default(sql`uuidv7()`),
    slug: text("slug").notNull().unique(),
    position: integer("position").notNull(),
    name: localised("name").notNull(),
    region: localised("region").notNull(),
    country: text("country").notNull(),
    latitude: doublePrecision("latitude").notNull(),
    longitude: doublePrecision("longitude").notNull(),
    phase: text("phase").notNull(),
    node: text("node").notNull(),
  },
  (t) => [localisedCheck("sites_name", t.name), localisedCheck("sites_region", t.region)],
);

export const siteVersions = pgTable(
  "site_versions",
  {
    id: uuid("id").primaryKey().default(sql`uuidv7()`),
    siteId: uuid("site_id")
      .notNull()
      .references(() => sites.id),
    number: integer("number").notNull(),
    state: text("state", { enum: VERSION_STATES }).notNull(),
    revision: integer("revision").notNull(),
    content: jsonb("content").$type<SiteContent>().notNull(),
    /** SHA-256 over assumptions and engine version: what a saved case is. */
    caseSha256: text("case_sha256").notNull(),
    engineVersion: text("engine_version").notNull(),
    changeNote: text("change_note").notNull(),
    editedBy: uuid("edited_by").references(() => users.id),
    editedAt: moment("edited_at").notNull(),
    ...versionHistory(),
  },
  (t) => [
    uniqueIndex("site_versions_number").on(t.siteId, t.number),
    uniqueIndex("site_versions_one_draft").on(t.siteId).where(sql`${t.state} = 'draft'`),
    uniqueIndex("site_versions_one_published").on(t.siteId).where(sql`${t.state} = 'published'`),
  ],
);
