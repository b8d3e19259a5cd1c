import type { Assumptions, Incentive } from "@fabroom/finance";
import { CP, M, overlap, periodEnding, periodsIn, sumOf } from "../grid/formulas.ts";
import { heading, type Item, line, type Page, scalar, series, t } from "../grid/model.ts";
import { stepItems, type WriteOff, writeOff } from "./write-off.ts";

/** An instrument with its number on the Inputs sheet, counted from 1. */
export type Numbered = { item: Incentive; k: number };

const CAPITAL = ["grant", "inKind", "investmentCredit", "softLoan"];

/** Capital incentives, public loans, holidays; what they leave of the tax basis; deferral in the books. */
export function incentivesPage(a: Assumptions, bookTool: WriteOff): Page {
  const all = a.incentives.map((item, i): Numbered => ({ item, k: i + 1 }));
  const capital = all.filter(({ item }) => CAPITAL.includes(item.type));
  const loans = all.filter(({ item }) => item.type === "softLoan");
  const paid = capital.filter(({ item }) => item.type !== "softLoan");
  const of = (keep: (item: Incentive) => boolean, key: string) =>
    sumOf(paid.filter(({ item }) => keep(item)).map(({ k }) => `{${key}_${k}}`));
  return {
    key: "incentives",
    title: t("Incentives", "Aides publiques"),
    items: [
      ...capital.flatMap(awardItems),
      heading("Received", "Encaissements"),
      series(
        "grants",
        of((item) => item.type === "grant", "receipt"),
      ),
      series(
        "investmentCredits",
        of((item) => item.type === "investmentCredit" && item.refundable, "receipt"),
      ),
      series(
        "inKind",
        of((item) => item.type === "inKind", "receipt"),
      ),
      series(
        "taxCreditsEarned",
        of((item) => item.type === "investmentCredit" && !item.refundable, "receipt"),
      ),
      series("taxableIncentives", sumOf(paid.map(({ k }) => `in_incentive_${k}_taxable*{receipt_${k}}`))),
      series(
        "clawback",
        of((item) => item.clawbackMonth !== null, "returned"),
      ),
      line(
        "publicCash",
        t("Capital incentives in cash", "Aides à l'investissement encaissées"),
        "currencyM",
        "{grants}+{investmentCredits}+{inKind}-{clawback}",
        { total: "sum", strong: true },
      ),
      heading("Tax basis", "Base fiscale"),
      scalar(
        "toolsPlaced",
        t("Tools placed in service", "Équipements mis en service"),
        "currencyM",
        "SUM({toolAdditions*})",
      ),
      scalar(
        "buildingsPlaced",
        t("Buildings placed in service", "Bâtiments mis en service"),
        "currencyM",
        "SUM({buildingAdditions*})",
      ),
      scalar("cutTools", t("Taken off tools", "Déduit des équipements"), "currencyM", sumOf(cuts(paid, "tools"))),
      scalar(
        "cutBuildings",
        t("Taken off buildings", "Déduit des bâtiments"),
        "currencyM",
        sumOf(cuts(paid, "building")),
      ),
      scalar(
        "basisTools",
        t("Basis left, tools", "Base restante, équipements"),
        "ratio",
        "IF({toolsPlaced}>0,MAX(0,1-{cutTools}/{toolsPlaced}),1)",
      ),
      scalar(
        "basisBuildings",
        t("Basis left, buildings", "Base restante, bâtiments"),
        "ratio",
        "IF({buildingsPlaced}>0,MAX(0,1-{cutBuildings}/{buildingsPlaced}),1)",
      ),
      heading("Public loans", "Prêts publics"),
      ...loans.flatMap(loanItems),
      series("softLoanDraw", sumOf(loans.map(({ k }) => `{softDraw_${k}}`))),
      series("softLoanInterest", sumOf(loans.map(({ k }) => `{softInterest_${k}}`))),
      series("softLoanPrincipal", sumOf(loans.map(({ k }) => `{softPrincipal_${k}}`))),
      series("softLoanBalance", sumOf(loans.map(({ k }) => `{softBalance_${k}}`))),
      line(
        "softNet",
        t("Public loans drawn less served", "Prêts publics tirés moins service"),
        "currencyM",
        "{softLoanDraw}-{softLoanInterest}-{softLoanPrincipal}",
      ),
      heading("Tax holidays", "Exonérations"),
      series("taxExemption", exemption(all.filter(({ item }) => item.type === "taxHoliday"))),
      heading("In the books", "Dans les comptes"),
      line(
        "grantsInUse",
        t("Incentives received, from first service", "Aides reçues, dès la mise en service"),
        "currencyM",
        `IF({i}<${periodEnding("{firstStart}")},0,{grantsReceived})`,
      ),
      line(
        "grantsReceived",
        t("Incentives received so far", "Aides reçues à ce jour"),
        "currencyM",
        "{grantsReceived-1}+{publicCash}+{clawback}",
      ),
      ...stepItems(bookTool, "grantsInUse", "Incentives in use", "Aides en service"),
      series(
        "grantAmortisation",
        `IF({flagLast}=1,{deferredGrants-1}+{publicCash}+{clawback},${writeOff(bookTool, "grantsInUse")})`,
      ),
      series("deferredGrants", "{deferredGrants-1}+{publicCash}+{clawback}-{grantAmortisation}"),
    ],
  };
}

/** What one instrument awards, what arrives after its lag, what a clawback takes back. */
function awardItems({ item, k }: Numbered): Item[] {
  const name = `in_incentive_${k}`;
  const word = (en: string, fr: string) => t(`${en} (${item.id})`, `${fr} (${item.id})`);
  const milestones = item.trigger === "milestones";
  const lagMonths = `${name}_lagMonths${item.trigger === "yearAfter" ? "+12" : ""}`;
  const base = item.base === "fixed" ? `${name}_amount` : `{base_${k}:C}`;
  const award = milestones
    ? `{award.most_${k}}*SUMIF({incentive.${k}.period},{i},{incentive.${k}.share})`
    : `{awarded_${k}}-{awarded_${k}-1}`;
  const event = item.type !== "softLoan" && item.clawbackMonth !== null;
  return [
    heading(`Instrument ${k}: ${item.id}`, `Instrument ${k} : ${item.id}`),
    line(`base_${k}`, word("Base", "Assiette"), "currencyM", baseFormula(item), { total: "sum" }),
    scalar(
      `award.whole_${k}`,
      word("Award before cap", "Aide avant plafond"),
      "currencyM",
      `${name}_rate*${name}_eligibleShare*${base}`,
    ),
    scalar(
      `award.most_${k}`,
      word("Award", "Aide"),
      "currencyM",
      `IF(ISNUMBER(${name}_cap),MIN({award.whole_${k}},${name}_cap),{award.whole_${k}})`,
    ),
    scalar(
      `award.lag_${k}`,
      word("Periods to the cash", "Périodes jusqu'à l'encaissement"),
      "count",
      periodsIn(lagMonths),
    ),
    ...(milestones
      ? []
      : [
          line(
            `awarded_${k}`,
            word("Awarded so far", "Aide acquise à ce jour"),
            "currencyM",
            `IF({base_${k}:C}>0,MIN({award.most_${k}},{awarded_${k}-1}+{award.whole_${k}}*{base_${k}}/{base_${k}:C}),0)`,
          ),
        ]),
    line(`award_${k}`, word("Awarded", "Aide acquise"), "currencyM", award, { total: "sum" }),
    ...(event
      ? [scalar(`event_${k}`, word("Period of clawback", "Période de restitution"), "count", eventPeriod(name))]
      : []),
    line(
      `receipt_${k}`,
      word("Received", "Encaissé"),
      "currencyM",
      `IF(${event ? `AND({i}>={award.lag_${k}},{i}<={event_${k}})` : `{i}>={award.lag_${k}}`},INDEX({award_${k}*},1,{i}-{award.lag_${k}}+1),0)`,
      { total: "sum" },
    ),
    ...(event ? clawbackItems(item, k) : []),
  ];
}

/** An empty month means that the event does not happen: a period beyond the last. */
const eventPeriod = (name: string): string =>
  `IF(ISNUMBER(${name}_clawbackMonth),${periodEnding(`${name}_clawbackMonth`)},{n})`;

function clawbackItems(item: Incentive, k: number): Item[] {
  const years = item.clawbackSchedule.length;
  const year = `MAX(0,INT((in_incentive_${k}_clawbackMonth-{completion})/12))`;
  const share =
    years > 0 ? `IF(${year}<${years},INDEX({incentive.${k}.clawbackSchedule},MIN(${years},${year}+1)),0)` : "0";
  return [
    line(
      `returned_${k}`,
      t(`Paid back (${item.id})`, `Restitué (${item.id})`),
      "currencyM",
      `IF({i}={event_${k}},{receipt_${k}:C}*${share},0)`,
      { total: "sum" },
    ),
  ];
}

/** Spending, or assets entering service, that the instrument's base means; "other" goes with buildings. */
function baseFormula(item: Incentive): string {
  const served = item.trigger === "placedInService" || item.trigger === "yearAfter";
  const all = item.base === "capex" || item.base === "fixed";
  const land = (all && item.type !== "investmentCredit") || item.base === "land";
  const parts = [
    ...(land ? ["{landCapex}"] : []),
    ...(all || item.base === "building" ? [served ? "{buildingAdditions}" : "{buildingCapex}+{otherCapex}"] : []),
    ...(all || item.base === "tools" ? [served ? "{toolAdditions}" : "{toolCapex}"] : []),
  ];
  return sumOf(parts);
}

/** What the instruments take off one class of assets. */
function cuts(paid: readonly Numbered[], side: "tools" | "building"): string[] {
  const tools = "{toolsPlaced}/({toolsPlaced}+{buildingsPlaced})";
  const share = { tools, building: `(1-${tools})` }[side];
  return paid.flatMap(({ item, k }) => {
    if (item.base === "land") return [];
    const amount = `{award_${k}:C}*in_incentive_${k}_basisReduction`;
    if (item.base === side) return [amount];
    if (item.base === "tools" || item.base === "building") return [];
    return [`IF({toolsPlaced}+{buildingsPlaced}>0,${amount}*${share},0)`];
  });
}

/** A public loan: interest on the opening balance, equal principal after its grace; drawings after its maturity lapse. */
function loanItems({ item, k }: Numbered): Item[] {
  const name = `in_incentive_${k}`;
  const word = (en: string, fr: string) => t(`${en} (${item.id})`, `${fr} (${item.id})`);
  return [
    scalar(
      `softEnd_${k}`,
      word("Period after the last", "Période après la dernière"),
      "count",
      `MIN({n},${CP}+MAX(1,${periodsIn(`${name}_durationMonths`)}))`,
    ),
    scalar(
      `softStart_${k}`,
      word("First repayment", "Premier remboursement"),
      "count",
      `MIN({softEnd_${k}}-1,${CP}+${periodsIn(`${name}_graceMonths`)})`,
    ),
    line(`softDraw_${k}`, word("Drawn", "Tiré"), "currencyM", `IF({i}<{softEnd_${k}}-1,{receipt_${k}},0)`, {
      total: "sum",
    }),
    line(
      `softInterest_${k}`,
      word("Interest", "Intérêts"),
      "currencyM",
      `IF({i}<{softEnd_${k}},${name}_interestRate*${M}/12*{softBalance_${k}-1},0)`,
      { total: "sum" },
    ),
    line(
      `softPrincipal_${k}`,
      word("Repaid", "Remboursé"),
      "currencyM",
      `IF(AND({i}>={softStart_${k}},{i}<{softEnd_${k}}),{softBalance_${k}-1}/({softEnd_${k}}-{i}),0)`,
      { total: "sum" },
    ),
    line(
      `softBalance_${k}`,
      word("Balance", "Encours"),
      "currencyM",
      `{softBalance_${k}-1}+{softDraw_${k}}-{softPrincipal_${k}}`,
    ),
  ];
}

/** Exempt share of the tax; several holidays multiply. */
function exemption(holidays: readonly Numbered[]): string {
  if (holidays.length === 0) return "0";
  const taxed = holidays.map(({ item, k }) => {
    const from = item.trigger === "completion" ? "{completion}" : "{firstWaferOut}";
    return `(1-in_incentive_${k}_rate*${overlap(from, `${from}+in_incentive_${k}_durationMonths`)})`;
  });
  return `1-${taxed.join("*")}`;
}
