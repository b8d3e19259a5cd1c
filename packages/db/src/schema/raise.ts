import type { Benchmark, Fact, Figure, MarketYear, TrancheContent } from "@fabroom/contracts";
import { sql } from "drizzle-orm";
import { bigint, boolean, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { moment } from "./moment.ts";

export const raises = pgTable("raises", {
  id: uuid("id").primaryKey().default(sql`uuidv7()`),
  nameEn: text("name_en").notNull(),
  nameFr: text("name_fr").notNull(),
  issuer: text("issuer").notNull(),
  currency: text("currency").notNull(),
  phase: text("phase", { enum: ["preparation", "open", "hold", "closed"] }).notNull(),
  closesOn: text("closes_on").notNull(),
  illustrative: boolean("illustrative").notNull(),
  market: jsonb("market").$type<MarketYear[]>().notNull(),
  createdAt: moment("created_at").notNull(),
});

export const tranches = pgTable("tranches", {
  id: uuid("id").primaryKey().default(sql`uuidv7()`),
  key: text("key").notNull().unique(),
  position: integer("position").notNull(),
  nameEn: text("name_en").notNull(),
  nameFr: text("name_fr").notNull(),
  instrument: text("instrument").notNull(),
  currency: text("currency").notNull(),
  target: bigint("target", { mode: "bigint" }).notNull(),
  floor: bigint("floor", { mode: "bigint" }).notNull(),
  cap: bigint("cap", { mode: "bigint" }).notNull(),
  minimumTicket: bigint("minimum_ticket", { mode: "bigint" }).notNull(),
  siteSlugs: text("site_slugs").array().notNull(),
  terms: jsonb("terms").$type<TrancheContent["terms"]>().notNull(),
});

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
    textEn: text("text_en").notNull(),
    textFr: text("text_fr").notNull(),
    current: boolean("current").notNull(),
    /** Keys of the documents that have to be read in full before an indication may bear this legend. */
    mustRead: text("must_read").array().notNull().default([]),
  },
  (t) => [primaryKey({ columns: [t.id, t.version] })],
);
