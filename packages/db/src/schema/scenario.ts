import type { ScenarioPatch } from "@fabroom/contracts";
import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { organisations, users } from "./identity.ts";
import { moment } from "./moment.ts";
import { sites, siteVersions } from "./site.ts";

/**
 * A reader's own case of a site: private to its author until shared with his organisation, unseen by the issuer.
 * Inputs, hash and figures never change after the insert; only name, note, sharing and archiving do.
 */
export const scenarios = pgTable(
  "scenarios",
  {
    id: uuid("id").primaryKey().default(sql`uuidv7()`),
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisations.id),
    authorId: uuid("author_id")
      .notNull()
      .references(() => users.id),
    siteId: uuid("site_id")
      .notNull()
      .references(() => sites.id),
    baseVersionId: uuid("base_version_id")
      .notNull()
      .references(() => siteVersions.id),
    patch: jsonb("patch").$type<ScenarioPatch>().notNull(),
    /** SHA-256 over the patched assumptions and the engine version. */
    caseSha256: text("case_sha256").notNull(),
    engineVersion: text("engine_version").notNull(),
    /** The engine's headline figures when it was saved. */
    headline: jsonb("headline").notNull(),
    /** Random: what the evidence holds is the hash of this and the case, so likely inputs cannot be tried against it. */
    salt: text("salt").notNull(),
    forkedFrom: uuid("forked_from"),
    createdAt: moment("created_at").notNull(),
    name: text("name").notNull(),
    note: text("note").notNull(),
    revision: integer("revision").notNull(),
    sharedAt: moment("shared_at"),
    archivedAt: moment("archived_at"),
  },
  (t) => [index("scenarios_organisation").on(t.organisationId, t.createdAt)],
);
