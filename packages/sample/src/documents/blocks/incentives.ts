import type { ProductWords } from "@fabroom/contracts";
import type { Incentive } from "@fabroom/finance";
import { siteSupport } from "../../sites/index.ts";
import type { Book } from "../build/book.ts";
import type { Context } from "../facts/context.ts";
import type { SiteCase } from "../facts/site-case.ts";

export const INSTRUMENT: Record<Incentive["type"], ProductWords> = {
  grant: { en: "Grant", fr: "Subvention" },
  investmentCredit: { en: "Investment credit", fr: "Crédit d'impôt à l'investissement" },
  taxHoliday: { en: "Tax holiday", fr: "Exonération d'impôt" },
  softLoan: { en: "Soft loan", fr: "Prêt bonifié" },
  interestSubsidy: { en: "Interest subsidy", fr: "Bonification d'intérêts" },
  inKind: { en: "Support in kind", fr: "Aide en nature" },
  operatingCredit: { en: "Operating credit", fr: "Crédit d'exploitation" },
};
const TRIGGER: Record<Incentive["trigger"], ProductWords> = {
  pariPassu: { en: "with capex", fr: "au fil des dépenses" },
  milestones: { en: "on milestones", fr: "par jalons" },
  placedInService: { en: "on service", fr: "à la mise en service" },
  yearAfter: { en: "the year after", fr: "l'année suivante" },
  firstRevenue: { en: "from first revenue", fr: "dès le premier revenu" },
  completion: { en: "from completion", fr: "dès l'achèvement" },
};

/** What a site's case counts: instrument, rate, timing; then the rule behind each and when it falls away. */
export function siteIncentives(b: Book, c: Context, site: SiteCase): void {
  const { v, t } = c;
  const { incentives } = site.a;
  if (incentives.length === 0)
    b.p({ en: "The case counts no public support.", fr: "Le dossier ne compte aucune aide publique." });
  else
    b.table({
      title: {
        en: `Capital support is ${v.percent(site.h.subsidyShare)} of capex; its value today is ${site.m(site.h.subsidyNpv)}`,
        fr: `Les aides à l'investissement représentent ${v.percent(site.h.subsidyShare)} de l'investissement ; valeur actuelle ${site.m(site.h.subsidyNpv)}`,
      },
      columns: [
        { label: { en: "Instrument", fr: "Instrument" } },
        { label: { en: "Rate", fr: "Taux" }, align: "right" },
        { label: { en: "Eligible", fr: "Éligible" }, align: "right" },
        { label: { en: "Paid", fr: "Versement" } },
        { label: { en: "Lag", fr: "Décalage" }, align: "right" },
        { label: { en: "Cap", fr: "Plafond" }, align: "right" },
      ],
      rows: incentives.map((instrument) => [
        INSTRUMENT[instrument.type],
        v.percent(instrument.rate),
        v.percent(instrument.eligibleShare, 0),
        TRIGGER[instrument.trigger],
        v.months(instrument.lagMonths),
        instrument.cap === null ? t({ en: "none", fr: "aucun" }) : site.m(instrument.cap),
      ]),
      note: c.engineNote,
    });
  for (const support of siteSupport[site.slug] ?? []) {
    b.part(t(support.name));
    b.p(t(support.rule), t(support.taken));
    b.p({
      en: `Status: ${support.status === "published" ? "published rule" : "assumption"}. Source: ${support.source.en}, ${v.date(support.asOf)}.`,
      fr: `Statut : ${support.status === "published" ? "règle publiée" : "hypothèse"}. Source : ${support.source.fr}, ${v.date(support.asOf)}.`,
    });
  }
}
