import { Currency, type Language, money, type TrancheView } from "@fabroom/contracts";
import { type Db, schema } from "@fabroom/db";
import { asc, eq } from "drizzle-orm";
import { notFound } from "../errors.ts";
import { wordsOf } from "../raise/words.ts";

const { legends, sites, tranches } = schema;
type TrancheRow = typeof tranches.$inferSelect;

/** The tranches of the raise in their order, with the names of their sites. Three queries. */
export async function loadTranches(tx: Db, language: Language): Promise<TrancheView[]> {
  const rows = await tx.select().from(tranches).orderBy(asc(tranches.position));
  const names = await tx.select({ slug: sites.slug, name: sites.name }).from(sites);
  const { say } = await wordsOf(tx, language);
  const bySlug = new Map(names.map((site) => [site.slug, say(site.name)]));
  return rows.map((row) => trancheView(row, say(row.name), bySlug));
}

function trancheView(row: TrancheRow, name: string, siteNames: Map<string, string>): TrancheView {
  const currency = Currency.parse(row.currency);
  return {
    id: row.id,
    key: row.key,
    name,
    instrument: row.instrument as TrancheView["instrument"],
    currency,
    target: money(row.target, currency),
    floor: money(row.floor, currency),
    cap: money(row.cap, currency),
    minimumTicket: money(row.minimumTicket, currency),
    sites: row.siteSlugs.map((slug) => ({ slug, name: siteNames.get(slug) ?? slug })),
  };
}

/** The legend that stands above every indication now. */
export async function currentLegend(tx: Db, language: Language) {
  const [legend] = await tx.select().from(legends).where(eq(legends.current, true));
  if (!legend) throw notFound();
  const { id, version, mustRead } = legend;
  return { id, version, text: (await wordsOf(tx, language)).say(legend.text), mustRead };
}
