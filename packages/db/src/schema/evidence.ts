import type { EvidenceAction, EvidenceEntry, EvidenceObject } from "@fabroom/contracts";
import { sql } from "drizzle-orm";
import { bigint, index, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";

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
