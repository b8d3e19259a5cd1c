import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  bigint,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { users } from "./identity.ts";
import { localised, localisedCheck } from "./localised.ts";
import { moment } from "./moment.ts";
import { VERSION_STATES, versionHistory } from "./version.ts";

/** The tree of the room: folders and documents. The printed number is derived from `position`, never stored. */
export const nodes = pgTable(
  "nodes",
  {
    id: uuid("id").primaryKey().default(sql`uuidv7()`),
    key: text("key").notNull().unique(),
    parentId: uuid("parent_id").references((): AnyPgColumn => nodes.id),
    position: integer("position").notNull(),
    kind: text("kind", { enum: ["folder", "document"] }).notNull(),
    title: localised("title").notNull(),
    format: text("format", { enum: ["pdf", "xlsx", "docx"] }),
    siteSlug: text("site_slug"),
    createdAt: moment("created_at").notNull(),
  },
  (t) => [index("nodes_parent").on(t.parentId, t.position), localisedCheck("nodes_title", t.title)],
);

export const documentVersions = pgTable(
  "document_versions",
  {
    id: uuid("id").primaryKey().default(sql`uuidv7()`),
    nodeId: uuid("node_id")
      .notNull()
      .references(() => nodes.id),
    number: integer("number").notNull(),
    state: text("state", { enum: VERSION_STATES }).notNull(),
    changeNote: localised("change_note").notNull(),
    /** Counts the files and notes a draft was given, so that nobody replaces a colleague's unseen. */
    revision: integer("revision").notNull().default(1),
    editedBy: uuid("created_by").references(() => users.id),
    editedAt: moment("created_at").notNull(),
    ...versionHistory(),
  },
  (t) => [
    uniqueIndex("document_versions_number").on(t.nodeId, t.number),
    uniqueIndex("document_versions_one_draft").on(t.nodeId).where(sql`${t.state} = 'draft'`),
    uniqueIndex("document_versions_one_published").on(t.nodeId).where(sql`${t.state} = 'published'`),
    localisedCheck("document_versions_change_note", t.changeNote),
  ],
);

/** One language of a version, whichever it is: the original bytes, and the PDF its pages are drawn from. */
export const documentFiles = pgTable(
  "document_files",
  {
    versionId: uuid("version_id")
      .notNull()
      .references(() => documentVersions.id),
    language: text("language").notNull(),
    fileName: text("file_name").notNull(),
    mime: text("mime").notNull(),
    bytes: bigint("bytes", { mode: "number" }).notNull(),
    sha256: text("sha256").notNull(),
    storageKey: text("storage_key").notNull(),
    readingKey: text("reading_key").notNull(),
    pages: integer("pages").notNull(),
  },
  (t) => [primaryKey({ columns: [t.versionId, t.language] })],
);

/** What each person last opened of a document: the "new" and "updated" marks. */
export const documentReads = pgTable(
  "document_reads",
  {
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id),
    nodeId: uuid("node_id")
      .notNull()
      .references(() => nodes.id),
    versionId: uuid("version_id")
      .notNull()
      .references(() => documentVersions.id),
    at: moment("at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.nodeId] })],
);
