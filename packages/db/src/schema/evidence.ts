import type { EvidenceAction, EvidenceEntry, EvidenceObject, RecordProblem, WholeCheck } from "@fabroom/contracts";
import { sql } from "drizzle-orm";
import { bigint, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { moment } from "./moment.ts";

/** The head of each chain: locked by the act that appends, so that chains of different parties never wait for each other. */
export const evidenceStreams = pgTable("evidence_streams", {
  stream: text("stream").primaryKey(),
  seq: bigint("seq", { mode: "number" }).notNull(),
  hash: text("hash").notNull(),
});

/** Append-only. No foreign key: nothing cascades into or out of the record. `at` is kept as the sealed text. */
export const evidence = pgTable(
  "evidence",
  {
    stream: text("stream").notNull(),
    seq: bigint("seq", { mode: "number" }).notNull(),
    id: uuid("id").notNull().unique(),
    at: text("at").notNull(),
    action: text("action").notNull().$type<EvidenceAction>(),
    actor: jsonb("actor").notNull().$type<EvidenceEntry["actor"]>(),
    object: jsonb("object").notNull().$type<EvidenceObject>(),
    payload: jsonb("payload").notNull().$type<Record<string, unknown>>(),
    personalDigest: text("personal_digest"),
    previous: text("previous").notNull(),
    hash: text("hash").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.stream, t.seq] }),
    index("evidence_at").on(t.at),
    index("evidence_action").on(t.action, t.at),
    // who of a house has opened how much of a version
    index("evidence_opened")
      .on(t.stream, sql`(${t.payload}->>'versionId')`)
      .where(sql`${t.action} in ('document.page', 'document.download', 'document.original')`),
  ],
);

/** Names, addresses and devices, apart and salted: erasing a row leaves the chain whole. */
export const evidencePersonal = pgTable("evidence_personal", {
  evidenceId: uuid("evidence_id").primaryKey(),
  salt: text("salt").notNull(),
  data: jsonb("data")
    .notNull()
    .$type<{ name: string; email: string; organisation: string; ip: string; userAgent: string }>(),
});

/**
 * The order in which checkpoints covered the entries: it only grows, one place after the other. `hash` is the RFC 6962
 * leaf of the entry's line. Kept apart from the entries so that chains never wait for the tree.
 */
export const evidenceLeaves = pgTable(
  "evidence_leaves",
  {
    index: bigint("index", { mode: "number" }).primaryKey(),
    stream: text("stream").notNull(),
    seq: bigint("seq", { mode: "number" }).notNull(),
    hash: text("hash").notNull(),
  },
  (t) => [unique("evidence_leaves_entry").on(t.stream, t.seq)],
);

/** Roots of whole subtrees of 256, 65,536 … leaves (levels 8, 16 …): any proof reads a few hundred rows at most. */
export const evidenceNodes = pgTable(
  "evidence_nodes",
  {
    level: integer("level").notNull(),
    index: bigint("index", { mode: "number" }).notNull(),
    hash: text("hash").notNull(),
  },
  (t) => [primaryKey({ columns: [t.level, t.index] })],
);

/** What was signed over all chains: the tree's size and root, and the note as it was signed. */
export const evidenceCheckpoints = pgTable("evidence_checkpoints", {
  number: bigint("number", { mode: "number" }).primaryKey(),
  at: moment("at").notNull(),
  size: bigint("size", { mode: "number" }).notNull(),
  root: text("root").notNull(),
  note: text("note").notNull(),
});

/** A check of the whole record that somebody asked for: how far it is, where it goes on, and what it found. */
export const evidenceChecks = pgTable("evidence_checks", {
  id: uuid("id").primaryKey().default(sql`uuidv7()`),
  askedBy: uuid("asked_by").notNull(),
  askedAt: moment("asked_at").notNull(),
  state: text("state").notNull().$type<WholeCheck["state"]>(),
  /** Entries to check and checked so far. */
  size: bigint("size", { mode: "number" }).notNull(),
  done: bigint("done", { mode: "number" }).notNull(),
  /** When it last came on: one that stands still was lost. */
  touchedAt: moment("touched_at").notNull(),
  streams: integer("streams").notNull(),
  problems: jsonb("problems").notNull().$type<RecordProblem[]>(),
  /** All that the next part needs to know of those before it. */
  resume: jsonb("resume").$type<Record<string, unknown>>(),
});
