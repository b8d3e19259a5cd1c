import { type Figure, type FigureView, formatDate, formatFigure, type Language } from "@fabroom/contracts";
import { type Db, schema } from "@fabroom/db";
import { inArray, like } from "drizzle-orm";
import { type Words, wordsOf } from "../raise/words.ts";
import { publishedSites } from "../site/load.ts";
import { networkFigure, type Rates, siteFigure } from "./derived.ts";

const { figures } = schema;
const isDerived = (id: string) => id.startsWith("site.") || id.startsWith("network.");

/**
 * The figures of a page by id, each with its provenance: published and raise-level figures as stored, those of sites
 * and of the network computed from the cases published now. An unknown id is left out.
 */
export async function resolveFigures(tx: Db, ids: string[], language: Language): Promise<Record<string, FigureView>> {
  const wanted = [...new Set(ids)];
  const stored = wanted.filter((id) => !isDerived(id));
  const rows = stored.length ? await tx.select().from(figures).where(inArray(figures.id, stored)) : [];
  const words = await wordsOf(tx, language);
  const views = Object.fromEntries(rows.map(({ id, data }) => [id, storedView(data, language, words)]));
  const derived = wanted.filter(isDerived);
  if (derived.length === 0) return views;
  const sites = (await publishedSites(tx)).map((one) => ({ ...one, name: words.say(one.site.name) }));
  const rates = derived.some((id) => id.startsWith("network.")) ? await loadRates(tx) : {};
  for (const id of derived) {
    const view = id.startsWith("site.") ? siteFigure(id, sites, language) : networkFigure(id, sites, rates, language);
    if (view) views[id] = view;
  }
  return views;
}

/** The raise's exchange rates: figures `fx.<currency>`, US dollars for one unit. */
export async function loadRates(tx: Db): Promise<Rates> {
  const rows = await tx.select().from(figures).where(like(figures.id, "fx.%"));
  return Object.fromEntries(rows.map(({ id, data }) => [id.slice(3).toUpperCase(), data.value]));
}

/** The ids among these that nothing resolves. */
export async function unknownFigures(tx: Db, ids: string[]): Promise<Set<string>> {
  const known = await resolveFigures(tx, ids, "en");
  return new Set(ids.filter((id) => !(id in known)));
}

function storedView(figure: Figure, language: Language, { say }: Words): FigureView {
  const show = (value: number) => formatFigure(value, figure.unit, language);
  return {
    id: figure.id,
    label: say(figure.label),
    text: show(figure.value),
    range: figure.low !== undefined && figure.high !== undefined ? `${show(figure.low)} – ${show(figure.high)}` : null,
    value: figure.value,
    unit: figure.unit,
    status: figure.status,
    asOf: formatDate(figure.asOf, language),
    source: {
      label: say(figure.source.label),
      url: figure.source.url ?? null,
      date: formatDate(figure.source.date, language),
    },
    formula: figure.formula ? say(figure.formula) : null,
    modelVersion: null,
  };
}
