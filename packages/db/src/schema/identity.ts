import { sql } from "drizzle-orm";
import { check, index, pgTable, primaryKey, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { moment } from "./moment.ts";

export const organisations = pgTable("organisations", {
  id: uuid("id").primaryKey().default(sql`uuidv7()`),
  key: text("key").notNull().unique(),
  name: text("name").notNull(),
  kind: text("kind").notNull(),
  country: text("country").notNull(),
  createdAt: moment("created_at").notNull(),
});

/** People. The column names that next-auth's adapter needs are kept as it wants them. */
export const users = pgTable("users", {
  id: uuid("id").primaryKey().default(sql`uuidv7()`),
  name: text("name"),
  email: text("email").notNull().unique(),
  emailVerified: timestamp("email_verified", { withTimezone: true, mode: "date" }),
  image: text("image"),
  language: text("language").notNull().default("en"),
});

/** Who belongs to which organisation and in which roles; ended, never deleted, so that history can be asked. */
export const memberships = pgTable(
  "memberships",
  {
    id: uuid("id").primaryKey().default(sql`uuidv7()`),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id),
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisations.id),
    roles: text("roles").array().notNull(),
    from: moment("from").notNull(),
    until: moment("until"),
  },
  (t) => [
    uniqueIndex("memberships_one_active").on(t.userId).where(sql`${t.until} is null`),
    index("memberships_organisation").on(t.organisationId),
    check("memberships_roles_not_empty", sql`cardinality(${t.roles}) > 0`),
  ],
);

export const sessions = pgTable("sessions", {
  /** SHA-256 of the token: a copy of the table opens no session. */
  sessionToken: text("session_token").primaryKey(),
  userId: uuid("user_id")
    .notNull()
    .references(() => users.id, { onDelete: "cascade" }),
  expires: timestamp("expires", { withTimezone: true, mode: "date" }).notNull(),
  /** When somebody last came with it, to the minute: one that lies idle ends before its time. */
  lastUsed: moment("last_used").notNull().default(sql`now()`),
});

export const verificationTokens = pgTable(
  "verification_tokens",
  {
    identifier: text("identifier").notNull(),
    token: text("token").notNull(),
    expires: timestamp("expires", { withTimezone: true, mode: "date" }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.identifier, t.token] })],
);
