import type { Benchmark, Fact, Figure, MarketYear, TrancheContent } from "@fabroom/contracts";
import { sql } from "drizzle-orm";
import { bigint, boolean, check, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { localised, localisedCheck } from "./localised.ts";
import { moment } from "./moment.ts";

export const raises = pgTable(
  "raises",
  {
    id: uuid("id").primaryKey().default(sql`uuidv7()`),
    name: localised("name").notNull(),
    /** BCP 47 tags, the main one first: every structured text is owed in each of them. */
    languages: text("languages").array().notNull(),
    issuer: text("issuer").notNull(),
    currency: text("currency").notNull(),
    phase: text("phase", { enum: ["preparation", "open", "hold", "closed"] }).notNull(),
    closesOn: text("closes_on").notNull(),
    illustrative: boolean("illustrative").notNull(),
    market: jsonb("market").$type<MarketYear[]>().notNull(),
    createdAt: moment("created_at").notNull(),
  },
  (t) => [localisedCheck("raises_name", t.name), check("raises_languages_some", sql`cardinality(${t.languages}) > 0`)],
);

export const tranches = pgTable(
  "tranches",
  {
    id: uuid("id").primaryKey().default(sql`uuidv7()`),
    key: text("key").notNull().unique(),
    position: integer("position").notNull(),
    name: localised("name").notNull(),
    instrument: text("instrument").notNull(),
    currency: text("currency").notNull(),
    target: bigint("target", { mode: "bigint" }).notNull(),
    floor: bigint("floor", { mode: "bigint" }).notNull(),
    cap: bigint("cap", { mode: "bigint" }).notNull(),
    minimumTicket: bigint("minimum_ticket", { mode: "bigint" }).notNull(),
    siteSlugs: text("site_slugs").array().notNull(),
    terms: jsonb("terms").$type<TrancheContent["terms"]>().notNull(),
  },
  (t) => [localisedCheck("tranches_name", t.name)],
);

export const figures = pgTable("figures", {
  id: text("id").primaryKey(),
  data: jsonb("data").$type<Figure>().notNull(),
});

export const facts = pgTable("facts", {
  key: text("key").primaryKey(),
  position: integer("position").notNull(),
  data: jsonb("data").$type<Fact>().notNull(),
});

export const benchmarks = pgTable("benchmarks", {
  key: text("key").primaryKey(),
  position: integer("position").notNull(),
  data: jsonb("data").$type<Benchmark>().notNull(),
});

/** Versioned legal texts shown at the moment of an indication. */
export const legends = pgTable(
  "legends",
  {
    id: text("id").notNull(),
    version: integer("version").notNull(),
    text: localised("text").notNull(),
    current: boolean("current").notNull(),
    /** Keys of the documents that have to be read in full before an indication may bear this legend. */
    mustRead: text("must_read").array().notNull().default([]),
  },
  (t) => [primaryKey({ columns: [t.id, t.version] }), localisedCheck("legends_text", t.text)],
);
