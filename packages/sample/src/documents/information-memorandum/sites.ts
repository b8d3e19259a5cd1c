import type { Said } from "../../localised.ts";
import { outputText } from "../blocks/output-text.ts";
import { siteStrip } from "../blocks/strips.ts";
import type { Book } from "../build/book.ts";
import type { Context } from "../facts/context.ts";
import { standing } from "../facts/rerun.ts";
import type { SiteCase } from "../facts/site-case.ts";
import { pitch } from "./pitch.ts";

/** The choice of sites, then each site: figures, base against downside, merits and risks in equal number. */
export function sitesChapter(b: Book, c: Context): void {
  b.chapter({ en: "The sites", fr: "Les sites" });
  pitch(b, c, "where");
  b.section({ en: "One by one", fr: "Un par un" });
  b.p({
    en: "Each site has a dossier of its own with programme, cash flows, register and checks. Here it has one page: what it is, what it returns in the base case and in the downside, what speaks for it and what speaks against it.",
    fr: "Chaque site a son propre dossier, avec programme, flux, registre et contrôles. Il a ici une page : ce qu'il est, ce qu'il rapporte dans le cas central et dans le cas dégradé, ce qui plaide pour lui et ce qui plaide contre.",
  });
  c.sites.forEach((site, index) => {
    if (index > 0) b.break();
    onePage(b, c, site);
  });
}

function onePage(b: Book, c: Context, site: SiteCase): void {
  const runs = standing(site);
  b.section(site.name);
  b.p(c.fill(site.seed.content.thesis));
  siteStrip(b, c, site);
  const names = ["projectIrr", "equityIrr", "npv", "moic", "minDscr", "equity", "debt"] as const;
  b.table({
    title: { en: `${site.name}: base and downside`, fr: `${site.name} : cas central et cas dégradé` },
    columns: [
      { label: { en: "Measure", fr: "Indicateur" } },
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
  const told = (title?: Said, text?: Said) => (title && text ? `**${c.t(title)}.** ${c.fill(text)}` : "");
  const count = Math.max(merits.length, risks.length);
  b.table({
    title: { en: "What speaks for it, what speaks against it", fr: "Ce qui plaide pour, ce qui plaide contre" },
    columns: [{ label: { en: "For", fr: "Pour" } }, { label: { en: "Against", fr: "Contre" } }],
    rows: Array.from({ length: count }, (_, index) => [
      told(merits[index]?.title, merits[index]?.text),
      told(risks[index]?.title, risks[index]?.text),
    ]),
  });
}
