import { outputText } from "../blocks/output-text.ts";
import { siteStrip } from "../blocks/strips.ts";
import type { Book } from "../build/book.ts";
import type { Context } from "../facts/context.ts";
import { standing } from "../facts/rerun.ts";
import type { SiteCase } from "../facts/site-case.ts";
import { pitch } from "./pitch.ts";

/** The choice of sites, then each site: figures, base against downside, merits and risks in equal number. */
export function sitesChapter(b: Book, c: Context): void {
  b.chapter({ en: "Where", fr: "Où" });
  pitch(b, c, "where");
  b.chapter({ en: "The sites, one by one", fr: "Les sites, un par un" });
  b.p({
    en: "Each site has a dossier of its own with programme, cash flows, register and checks. Here it has one page: what it is, what it returns in the base case and in the downside, what speaks for it and what speaks against it.",
    fr: "Chaque site a son propre dossier, avec programme, flux, registre et contrôles. Il a ici une page : ce qu'il est, ce qu'il rapporte dans le cas central et dans le cas dégradé, ce qui plaide pour lui et ce qui plaide contre.",
  });
  for (const site of c.sites) onePage(b, c, site);
}

function onePage(b: Book, c: Context, site: SiteCase): void {
  const runs = standing(site);
  b.break();
  b.section(site.name);
  b.p(c.fill(site.seed.content.thesis));
  siteStrip(b, c, site);
  const names = ["projectIrr", "equityIrr", "npv", "moic", "minDscr", "equity", "debt"] as const;
  b.table({
    title: { en: `${site.name}: base and downside`, fr: `${site.name} : cas central et cas dégradé` },
    columns: [
      { label: { en: "Measure", fr: "Indicateur" }, share: 1 },
      { label: { en: "Base", fr: "Central" }, align: "right" },
      { label: { en: "Downside", fr: "Dégradé" }, align: "right" },
      { label: { en: "No support", fr: "Sans aides" }, align: "right" },
    ],
    rows: names.map((name) => [
      outputText.label(name),
      outputText.value(c, site, site.h, name),
      outputText.value(c, site, runs.downside, name),
      outputText.value(c, site, runs.noSubsidy, name),
    ]),
    small: true,
    note: c.engineNote,
  });
  const { merits, risks } = site.seed.content;
  const count = Math.min(merits.length, risks.length);
  b.part({ en: "For", fr: "Pour" });
  b.list(merits.slice(0, count).map((merit) => `**${c.t(merit.title)}.** ${c.fill(merit.text)}`));
  b.part({ en: "Against", fr: "Contre" });
  b.list(risks.slice(0, count).map((risk) => `**${c.t(risk.title)}.** ${c.fill(risk.text)}`));
}
