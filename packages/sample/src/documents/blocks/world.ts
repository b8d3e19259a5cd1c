import type { Book } from "../build/book.ts";
import { worldMap } from "../chart/map.ts";
import { ACCENT, SERIES } from "../chart/svg.ts";
import type { Context } from "../facts/context.ts";
import { countryName } from "../facts/site-case.ts";

/** Where the sites are; the public projects stand beside them as empty rings. */
export function mapFigure(b: Book, c: Context): void {
  const { v } = c;
  const reaches = (irr: number | null, hurdle: number) => irr !== null && irr >= hurdle;
  const countries = new Set(c.raise.sites.map((site) => site.country));
  b.figure({
    svg: worldMap({
      dots: c.sites.map((site) => ({
        label: site.name.split(/[·:]/)[0]?.trim() ?? site.name,
        latitude: site.seed.latitude,
        longitude: site.seed.longitude,
        size: site.a.capacity.wspm,
        colour: reaches(site.h.equityIrr, site.a.returns.hurdle) ? ACCENT : SERIES[1],
      })),
      faint: c.raise.benchmarks,
    }),
    title: {
      en: `${c.sites.length} sites in ${countries.size} countries, ${v.number(c.network.capacity, 0)} wafers a month if all are built`,
      fr: `${c.sites.length} sites dans ${countries.size} pays, ${v.number(c.network.capacity, 0)} plaquettes par mois si tous sont construits`,
    },
    subtitle: {
      en: "Area of a dot: wafers a month. Blue: equity return at the hurdle; brown: below it. Rings: public projects, for comparison",
      fr: "Surface du point : plaquettes par mois. Bleu : rentabilité au seuil ; brun : en dessous. Cercles : projets publics, à titre de comparaison",
    },
    alt: {
      en: `World map with the sites: ${v.list(c.sites.map((site) => `${site.name}, ${site.country}`))}.`,
      fr: `Carte du monde avec les sites : ${v.list(c.sites.map((site) => `${site.name}, ${site.country}`))}.`,
    },
    note: {
      en: `Land: Natural Earth, no borders drawn. Countries: ${v.list([...countries].map((code) => countryName(code, "en")))}. Places are illustrative.`,
      fr: `Terres : Natural Earth, sans frontières. Pays : ${v.list([...countries].map((code) => countryName(code, "fr")))}. Emplacements illustratifs.`,
    },
  });
}
