import { sql } from "drizzle-orm";
import { index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { nodes } from "./document.ts";
import { organisations } from "./identity.ts";
import { localised, localisedCheck } from "./localised.ts";
import { moment } from "./moment.ts";

export const groups = pgTable(
  "groups",
  {
    id: uuid("id").primaryKey().default(sql`uuidv7()`),
    key: text("key").notNull().unique(),
    name: localised("name").notNull(),
  },
  (t) => [localisedCheck("groups_name", t.name)],
);

export const groupMembers = pgTable(
  "group_members",
  {
    id: uuid("id").primaryKey().default(sql`uuidv7()`),
    groupId: uuid("group_id")
      .notNull()
      .references(() => groups.id),
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisations.id),
    from: moment("from").notNull(),
    until: moment("until"),
  },
  (t) => [index("group_members_organisation").on(t.organisationId), index("group_members_group").on(t.groupId)],
);

/** A right of a group on a node and all below it, evaluated live; nearest grant of the group wins. */
export const grants = pgTable(
  "grants",
  {
    id: uuid("id").primaryKey().default(sql`uuidv7()`),
    groupId: uuid("group_id")
      .notNull()
      .references(() => groups.id),
    nodeId: uuid("node_id")
      .notNull()
      .references(() => nodes.id),
    level: text("level").notNull(),
    from: moment("from").notNull(),
    until: moment("until"),
  },
  (t) => [index("grants_node").on(t.nodeId), index("grants_group").on(t.groupId)],
);

/** A deny that beats every grant, for a group on a node and all below it. */
export const walls = pgTable(
  "walls",
  {
    id: uuid("id").primaryKey().default(sql`uuidv7()`),
    groupId: uuid("group_id")
      .notNull()
      .references(() => groups.id),
    nodeId: uuid("node_id")
      .notNull()
      .references(() => nodes.id),
    reason: text("reason").notNull(),
    from: moment("from").notNull(),
    until: moment("until"),
  },
  (t) => [index("walls_node").on(t.nodeId), index("walls_group").on(t.groupId)],
);
