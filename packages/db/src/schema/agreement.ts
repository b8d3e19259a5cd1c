import { sql } from "drizzle-orm";
import { index, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { documentVersions } from "./document.ts";
import { organisations, users } from "./identity.ts";
import { moment } from "./moment.ts";

/** The readable text of a version of the confidentiality agreement, beside its typeset file. */
export const agreementTexts = pgTable(
  "agreement_texts",
  {
    versionId: uuid("version_id")
      .notNull()
      .references(() => documentVersions.id),
    language: text("language").notNull(),
    text: text("text").notNull(),
    points: text("points").array().notNull(),
  },
  (t) => [primaryKey({ columns: [t.versionId, t.language] })],
);

/** What was accepted, as values: it outlives every object it names. */
export const agreementAcceptances = pgTable(
  "agreement_acceptances",
  {
    id: uuid("id").primaryKey().default(sql`uuidv7()`),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id),
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisations.id),
    versionId: uuid("version_id")
      .notNull()
      .references(() => documentVersions.id),
    sha256: text("sha256").notNull(),
    language: text("language").notNull(),
    textShown: text("text_shown").notNull(),
    nameTyped: text("name_typed").notNull(),
    at: moment("at").notNull(),
    ip: text("ip").notNull(),
    userAgent: text("user_agent").notNull(),
  },
  (t) => [
    uniqueIndex("agreement_acceptances_once").on(t.userId, t.versionId),
    index("agreement_acceptances_organisation").on(t.organisationId),
  ],
);
