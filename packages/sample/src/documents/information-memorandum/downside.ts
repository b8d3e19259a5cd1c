import { downsideFigure } from "../blocks/network-risk.ts";
import { outputText } from "../blocks/output-text.ts";
import type { Book } from "../build/book.ts";
import type { Context } from "../facts/context.ts";
import { standing } from "../facts/rerun.ts";
import { RISK_GROUPS, rankedRisks, rankingFigure } from "../risk-factors/index.ts";
import { pitch } from "./pitch.ts";
import { bothCases } from "./summary.ts";

/** The downside at the size of the base case. */
export function downside(b: Book, c: Context): void {
  b.chapter({ en: "The downside case", fr: "Le cas dégradé" });
  b.lead({
    en: "Lower price, emptier lines, dearer and later construction, more defects: all at once, on every site.",
    fr: "Prix plus bas, lignes moins remplies, chantier plus cher et plus long, davantage de défauts : tout à la fois, sur chaque site.",
  });
  b.p(
    {
      en: "The downside is a bad decade, not the worst one. It moves five drivers together by steps that are the same for every site, sizes debt again, and keeps public support. It is printed with the same figures as the base case so that nobody has to look for it.",
      fr: "Le cas dégradé est une mauvaise décennie, non la pire. Il déplace cinq facteurs ensemble, de pas identiques pour tous les sites, redimensionne la dette et maintient les aides. Il est présenté avec les mêmes chiffres que le cas central, pour que personne n'ait à le chercher.",
    },
    {
      en: "Lenders see it first as smaller debt, investors as more equity for less return. A site that borrowed on the base case and then met the downside would be worse off than shown, because its debt would already be there; the dossiers show lock-up and default levels for that reason.",
      fr: "Les prêteurs y voient d'abord une dette moindre, les investisseurs davantage de fonds propres pour moins de rentabilité. Un site endetté sur le cas central et rattrapé par le cas dégradé serait plus mal loti qu'indiqué, puisque sa dette serait déjà là ; les dossiers indiquent pour cela les seuils de blocage et de défaut.",
    },
  );
  bothCases(b, c);
  downsideFigure(b, c);
  const names = ["projectIrr", "equityIrr", "npv", "moic", "paybackYears", "minDscr", "debt", "equity"] as const;
  const runs = c.sites.map((site) => ({ site, low: standing(site).downside }));
  const half = Math.ceil(runs.length / 2);
  for (const part of [runs.slice(0, half), runs.slice(half)])
    b.table({
      title: {
        en: `Downside: ${c.v.list(part.map(({ site }) => site.name))}`,
        fr: `Cas dégradé : ${c.v.list(part.map(({ site }) => site.name))}`,
      },
      columns: [
        { label: { en: "Measure", fr: "Indicateur" } },
        ...part.map(({ site }) => ({ label: site.name, align: "right" as const })),
      ],
      rows: names.map((name) => [
        outputText.label(name),
        ...part.map(({ site, low }) => outputText.value(c, site, low, name)),
      ]),
      small: true,
      note: c.engineNote,
    });
}

export function risks(b: Book, c: Context): void {
  b.chapter({ en: "Risk factors, summary", fr: "Facteurs de risque, résumé" });
  pitch(b, c, "what-can-go-wrong");
  rankingFigure(b, c, rankedRisks(c));
  b.table({
    title: {
      en: "The risks, set out in full in the risk factors",
      fr: "Les risques, exposés en entier dans les facteurs de risque",
    },
    columns: [{ label: { en: "Group", fr: "Groupe" } }, { label: { en: "Risks", fr: "Risques" } }],
    rows: RISK_GROUPS.map((group) => [group.title, group.risks.map((risk) => c.t(risk.title)).join(" · ")]),
    small: true,
  });
}
