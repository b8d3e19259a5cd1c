import { Currency, type Language, money, type TrancheView } from "@fabroom/contracts";
import { type Db, schema } from "@fabroom/db";
import { asc, eq } from "drizzle-orm";
import { notFound } from "../errors.ts";

const { legends, sites, tranches } = schema;
type TrancheRow = typeof tranches.$inferSelect;

/** The tranches of the raise in their order, with the names of their sites. Two queries. */
export async function loadTranches(tx: Db, language: Language): Promise<TrancheView[]> {
  const rows = await tx.select().from(tranches).orderBy(asc(tranches.position));
  const names = await tx.select({ slug: sites.slug, en: sites.nameEn, fr: sites.nameFr }).from(sites);
  const bySlug = new Map(names.map((site) => [site.slug, site[language]]));
  return rows.map((row) => trancheView(row, language, bySlug));
}

function trancheView(row: TrancheRow, language: Language, siteNames: Map<string, string>): TrancheView {
  const currency = Currency.parse(row.currency);
  return {
    id: row.id,
    key: row.key,
    name: language === "fr" ? row.nameFr : row.nameEn,
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
  return { id, version, text: language === "fr" ? legend.textFr : legend.textEn, mustRead };
}
