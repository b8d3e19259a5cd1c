import type { Assumptions } from "@fabroom/finance";
import { CP, M, periodsIn } from "../grid/formulas.ts";
import { heading, type Item, line, nameOf, type Page, scalar, t } from "../grid/model.ts";

/** The programme in months from the start, and the periods it falls in; flags of every period. */
export function timelinePage(a: Assumptions): Page {
  const modules = a.capacity.modules.map((_, k) => k + 1);
  const all = (key: string) => modules.map((k) => `{${key}_${k}}`).join(",");
  const months = (key: string, en: string, fr: string, formula: string) => scalar(key, t(en, fr), "months", formula);
  const count = (key: string, en: string, fr: string, formula: string) => scalar(key, t(en, fr), "count", formula);
  const programme: Item[] = [
    heading("Programme", "Programme"),
    count("n", "Periods", "Périodes", `ROUND(${nameOf("timeline.horizonMonths")}/${M},0)`),
    months("constructionStart", "Construction starts", "Début de la construction", "in_schedule_permitMonths"),
    months(
      "shellReady",
      "Shell ready",
      "Bâtiment achevé",
      "{constructionStart}+in_schedule_constructionMonths+in_schedule_delayMonths",
    ),
    ...modules.flatMap((k) => [
      months(
        `moveIn_${k}`,
        `Module ${k}: tools move in`,
        `Module ${k} : arrivée des équipements`,
        `MAX(0,{shellReady}-in_schedule_moveInLeadMonths)+in_module_${k}_offsetMonths`,
      ),
      months(
        `qualified_${k}`,
        `Module ${k}: qualified`,
        `Module ${k} : qualifié`,
        `MAX({moveIn_${k}}+in_schedule_installMonths,{shellReady})`,
      ),
    ]),
    months("firstStart", "First wafer start", "Premier lancement", `MIN(${all("qualified")})`),
    months("lastStart", "Last module starts", "Démarrage du dernier module", `MAX(${all("qualified")})`),
    months("cycleMonths", "Cycle time", "Temps de cycle", "in_operations_cycleTimeWeeks*(12/52)"),
    months("firstWaferOut", "First wafer out", "Première plaquette sortie", "{firstStart}+{cycleMonths}"),
    months("completion", "Completion", "Achèvement", "{lastStart}+{cycleMonths}"),
    months("rampEnd", "End of the last ramp", "Fin de la montée en cadence", "{lastStart}+in_ramp_months"),
    heading("Periods, counted from 0", "Périodes, comptées à partir de 0"),
    count(
      "completionPeriod",
      "First period after completion",
      "Première période après l'achèvement",
      `MAX(1,${periodsIn("{completion}")})`,
    ),
    count(
      "paymentPeriods",
      "Periods between payments",
      "Périodes entre échéances",
      `MAX(1,ROUND(in_debt_paymentMonths/${M},0))`,
    ),
    count(
      "repaymentPeriod",
      "First period with principal",
      "Première période d'amortissement",
      `${CP}+${periodsIn("in_debt_graceMonths")}`,
    ),
    count("maturityPeriod", "Last payment", "Dernière échéance", `${CP}+MAX(1,${periodsIn("in_debt_tenorMonths")})-1`),
    count("matureYear", "Periods in a year", "Périodes dans l'année", `ROUND(12/${M},0)`),
    count(
      "matureFrom",
      "Mature year begins",
      "Début de l'année de maturité",
      `MAX(0,MIN(${periodsIn("{rampEnd}+{cycleMonths}")},{n}-{matureYear}-${periodsIn("{cycleMonths}")}))`,
    ),
  ];
  const flag = (key: string, en: string, fr: string, condition: string) =>
    line(key, t(en, fr), "none", `IF(${condition},1,0)`);
  const middle = `({monthStart}+${M}/2)`;
  const moveIn = `MIN(${all("moveIn")})`;
  const mature = "MAX({rampEnd},{completion})";
  const next = `(DATE(YEAR({date}),MONTH({date})+1+${M},1)-1)`;
  const nextYear = `(YEAR(${next})+IF(MONTH(${next})>in_timeline_fiscalYearEndMonth,1,0))`;
  return {
    key: "timeline",
    title: t("Timeline and flags", "Calendrier et indicateurs"),
    items: [
      ...programme,
      heading("Months and years", "Mois et exercices"),
      line("monthStart", t("Months to the start", "Mois écoulés au début"), "months", `{i}*${M}`),
      line("monthEnd", t("Months to the end", "Mois écoulés à la fin"), "months", `({i}+1)*${M}`),
      line(
        "fiscalYear",
        t("Fiscal year", "Exercice"),
        "none",
        "YEAR({date})+IF(MONTH({date})>in_timeline_fiscalYearEndMonth,1,0)",
      ),
      heading("Flags", "Indicateurs"),
      line(
        "flagYearEnd",
        t("Last period of the fiscal year", "Dernière période de l'exercice"),
        "none",
        `IF(OR({i}={n}-1,${nextYear}>{fiscalYear}),1,0)`,
      ),
      flag("flagPermit", "Permitting", "Permis", `${middle}<MIN({constructionStart},${moveIn})`),
      flag(
        "flagConstruction",
        "Construction",
        "Construction",
        `AND(${middle}>={constructionStart},${middle}<${moveIn})`,
      ),
      flag("flagInstall", "Tool installation", "Installation", `AND(${middle}>=${moveIn},${middle}<{firstStart})`),
      flag("flagRamp", "Ramp", "Montée en cadence", `AND(${middle}>={firstStart},${middle}<${mature})`),
      flag("flagOperations", "Operations", "Exploitation", `${middle}>=${mature}`),
      flag("flagDraw", "Availability of funding", "Période de tirage", `{i}<${CP}`),
      flag("flagService", "Senior debt in service", "Dette senior en service", `AND({i}>=${CP},{i}<={maturityPeriod})`),
      flag(
        "flagPayment",
        "Payment date",
        "Échéance",
        `AND({i}>=${CP},OR(MOD({i}-${CP}+1,{paymentPeriods})=0,{i}={maturityPeriod}))`,
      ),
      flag(
        "flagPaid",
        "Senior debt service falls due",
        "Service de la dette senior dû",
        "AND({flagPayment}=1,{flagService}=1)",
      ),
      flag(
        "flagPrincipal",
        "Principal may fall due",
        "Amortissement possible",
        "AND({flagPaid}=1,OR({i}>={repaymentPeriod},{i}={maturityPeriod}))",
      ),
      flag("flagMature", "Mature year", "Année de maturité", "AND({i}>={matureFrom},{i}<{matureFrom}+{matureYear})"),
      flag("flagLast", "Last period", "Dernière période", "{i}={n}-1"),
      scalar("principalDates", t("Principal dates", "Dates d'amortissement"), "count", "SUM({flagPrincipal*})"),
    ],
  };
}
