import type { SectionContent } from "@fabroom/contracts";
import { sql } from "drizzle-orm";
import { integer, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { users } from "./identity.ts";
import { moment } from "./moment.ts";
import { VERSION_STATES, versionHistory } from "./version.ts";

export const sections = pgTable("sections", {
  id: uuid("id").primaryKey().default(sql`uuidv7()`),
  key: text("key").notNull().unique(),
  position: integer("position").notNull(),
});

export const sectionVersions = pgTable(
  "section_versions",
  {
    id: uuid("id").primaryKey().default(sql`uuidv7()`),
    sectionId: uuid("section_id")
      .notNull()
      .references(() => sections.id),
    number: integer("number").notNull(),
    state: text("state", { enum: VERSION_STATES }).notNull(),
    /** Counts the saves of a draft, so that two editors never overwrite each other unseen. */
    revision: integer("revision").notNull(),
    content: jsonb("content").$type<SectionContent>().notNull(),
    editedBy: uuid("edited_by").references(() => users.id),
    editedAt: moment("edited_at").notNull(),
    ...versionHistory(),
  },
  (t) => [
    uniqueIndex("section_versions_number").on(t.sectionId, t.number),
    uniqueIndex("section_versions_one_draft").on(t.sectionId).where(sql`${t.state} = 'draft'`),
    uniqueIndex("section_versions_one_published").on(t.sectionId).where(sql`${t.state} = 'published'`),
  ],
);
