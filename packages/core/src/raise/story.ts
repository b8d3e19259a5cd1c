import type { BenchmarkView, FactView, MarketYear } from "@fabroom/contracts";
import { schema } from "@fabroom/db";
import { asc } from "drizzle-orm";
import { assertAllowed } from "../access/load.ts";
import { type Ctx, transact } from "../context.ts";
import { loadRaise } from "./get.ts";
import { wordsOf } from "./words.ts";

/** The founding news story: dated, cited facts in our own words. Public. */
export function listFacts({ ctx }: { ctx: Ctx }): Promise<FactView[]> {
  return transact(ctx, async (tx) => {
    const rows = await tx.select().from(schema.facts).orderBy(asc(schema.facts.position));
    const words = await wordsOf(tx, ctx.actor.language);
    return rows.map(({ data }) => ({
      key: data.key,
      date: data.date,
      ...words.pick(data.text),
      source: words.say(data.source.label),
      url: data.source.url ?? null,
      sourceDate: data.source.date,
    }));
  });
}

/** The real public projects the sites are measured against, read-only. */
export function listBenchmarks({ ctx }: { ctx: Ctx }): Promise<BenchmarkView[]> {
  return transact(ctx, async (tx) => {
    await assertAllowed(tx, ctx, "network.read", { type: "raise" });
    const rows = await tx.select().from(schema.benchmarks).orderBy(asc(schema.benchmarks.position));
    const words = await wordsOf(tx, ctx.actor.language);
    return rows.map(({ data }) => ({
      key: data.key,
      name: data.name,
      country: data.country,
      latitude: data.latitude,
      longitude: data.longitude,
      node: words.say(data.node),
      capex: words.say(data.capexText),
      capacity: words.say(data.capacityText),
      support: words.say(data.supportText),
      state: words.say(data.stateText),
      source: words.say(data.source.label),
      url: data.source.url ?? null,
      sourceDate: data.source.date,
    }));
  });
}

/** Demand against capacity, year by year. */
export function getMarket({ ctx }: { ctx: Ctx }): Promise<MarketYear[]> {
  return transact(ctx, async (tx) => {
    await assertAllowed(tx, ctx, "network.read", { type: "raise" });
    return (await loadRaise(tx)).market;
  });
}
