import type { Condition, DraftTerms, Language, ReliedOn } from "@fabroom/contracts";
import { sql } from "drizzle-orm";
import { bigint, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { organisations, users } from "./identity.ts";
import { moment } from "./moment.ts";
import { tranches } from "./raise.ts";

/** What an investor is typing: private to his organisation, unseen by the issuer. */
export const indicationDrafts = pgTable(
  "indication_drafts",
  {
    id: uuid("id").primaryKey().default(sql`uuidv7()`),
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisations.id),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id),
    indicationId: uuid("indication_id"),
    revision: integer("revision").notNull(),
    terms: jsonb("terms").$type<DraftTerms>().notNull(),
    savedAt: moment("saved_at").notNull(),
    /** Who wrote last; without one, who began it. */
    savedBy: uuid("saved_by").references(() => users.id),
    state: text("state", { enum: ["preparation", "ready", "returned", "discarded"] })
      .notNull()
      .default("preparation"),
    readyBy: uuid("ready_by").references(() => users.id),
    readyAt: moment("ready_at"),
    /** What the signatory wrote when handing it back: between colleagues, in no record. */
    note: text("note"),
    returnedBy: uuid("returned_by").references(() => users.id),
    returnedAt: moment("returned_at"),
    /** Set in the transaction that submits it: a second submission finds it and returns the same receipt. */
    submittedVersionId: uuid("submitted_version_id"),
  },
  (t) => [index("indication_drafts_organisation").on(t.organisationId)],
);

export const indications = pgTable(
  "indications",
  {
    id: uuid("id").primaryKey().default(sql`uuidv7()`),
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisations.id),
    trancheId: uuid("tranche_id")
      .notNull()
      .references(() => tranches.id),
    state: text("state", { enum: ["submitted", "withdrawn"] }).notNull(),
    currentVersionId: uuid("current_version_id").notNull(),
    createdAt: moment("created_at").notNull(),
    withdrawnAt: moment("withdrawn_at"),
    withdrawnReason: text("withdrawn_reason"),
  },
  (t) => [
    uniqueIndex("indications_one_live").on(t.organisationId, t.trancheId).where(sql`${t.state} = 'submitted'`),
    index("indications_tranche").on(t.trancheId),
  ],
);

/** Immutable: an amendment is a new row. `sealed` is the canonical JSON whose SHA-256 is the receipt. */
export const indicationVersions = pgTable(
  "indication_versions",
  {
    id: uuid("id").primaryKey().default(sql`uuidv7()`),
    indicationId: uuid("indication_id")
      .notNull()
      .references(() => indications.id),
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisations.id),
    number: integer("number").notNull(),
    amount: bigint("amount", { mode: "bigint" }).notNull(),
    currency: text("currency").notNull(),
    vehicle: text("vehicle").notNull(),
    limitText: text("limit_text").notNull(),
    conditions: jsonb("conditions").$type<Condition[]>().notNull(),
    reliedOn: jsonb("relied_on").$type<ReliedOn[]>().notNull(),
    legendId: text("legend_id").notNull(),
    legendVersion: integer("legend_version").notNull(),
    legendText: text("legend_text").notNull(),
    language: text("language").$type<Language>().notNull(),
    submittedBy: uuid("submitted_by")
      .notNull()
      .references(() => users.id),
    submittedByName: text("submitted_by_name").notNull(),
    submittedAt: moment("submitted_at").notNull(),
    sealed: text("sealed").notNull(),
    receiptSha256: text("receipt_sha256").notNull().unique(),
  },
  (t) => [uniqueIndex("indication_versions_number").on(t.indicationId, t.number)],
);

export const termSheets = pgTable(
  "term_sheets",
  {
    id: uuid("id").primaryKey().default(sql`uuidv7()`),
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisations.id),
    indicationVersionId: uuid("indication_version_id")
      .notNull()
      .references(() => indicationVersions.id),
    number: integer("number").notNull(),
    language: text("language").$type<Language>().notNull(),
    terms: text("terms").notNull(),
    sha256: text("sha256").notNull().unique(),
    bytes: integer("bytes").notNull(),
    storageKey: text("storage_key").notNull(),
    issuedBy: uuid("issued_by")
      .notNull()
      .references(() => users.id),
    issuedAt: moment("issued_at").notNull(),
  },
  (t) => [
    uniqueIndex("term_sheets_one_a_language").on(t.indicationVersionId, t.language),
    index("term_sheets_organisation").on(t.organisationId),
  ],
);
