import type { Assumptions } from "@fabroom/finance";
import { CP, M } from "../grid/formulas.ts";
import { heading, type Item, line, note, type Page, scalar, series, t } from "../grid/model.ts";
import { equityFirstCommitment, equityFirstDraws, equityFor } from "./equity-first.ts";

/** Need, commitment in closed form, limits, and the funding of construction. */
export function financingPage(a: Assumptions): Page {
  const equityFirst = a.funding.order === "equityFirst";
  return {
    key: "financing",
    title: t("Financing", "Financement"),
    items: [
      heading("Need before financing cost", "Besoin avant coût du financement"),
      line(
        "preBalance",
        t("Cash before equity and debt", "Trésorerie avant fonds propres et dette"),
        "currencyM",
        `IF({i}<${CP},{surplus-1}+{cashBeforeTax}-{unleveredTax}-{capex}+{publicCash}+{softNet},0)`,
      ),
      line(
        "surplus",
        t("Kept for the next period", "Reporté sur la période suivante"),
        "currencyM",
        "MAX(0,{preBalance})",
      ),
      series("fundingNeed", "MAX(0,-{preBalance})", { strong: true }),
      scalar("needTotal", t("Need in all", "Besoin total"), "currencyM", "SUM({fundingNeed*})"),
      heading("Terms a period", "Conditions par période"),
      scalar("rate", t("Interest", "Intérêt"), "ratio", `(in_debt_baseRate+in_debt_margin)*${M}/12`),
      scalar("commitmentFee", t("Commitment fee", "Commission d'engagement"), "ratio", `in_debt_commitmentFee*${M}/12`),
      ...commitment(),
      ...(equityFirst ? equityFirstCommitment() : []),
      scalar(
        "full",
        t("Commitment at full gearing", "Engagement au levier maximal"),
        "currencyM",
        `IF({${equityFirst ? "firstCommitment" : "proRataCommitment"}}<0.000000001*{needTotal},0,{${equityFirst ? "firstCommitment" : "proRataCommitment"}})`,
      ),
      ...(equityFirst ? [] : profile("full", "{full}", "At full gearing", "Au levier maximal")),
      heading("Amount", "Montant"),
      scalar(
        "wanted",
        t("Gearing limit and user's cap", "Limite de levier et plafond fixé"),
        "currencyM",
        "IF(ISNUMBER(in_debt_maximum),MIN({full},in_debt_maximum),{full})",
      ),
      scalar(
        "softCapitalised",
        t("Interest on public loans before completion", "Intérêts des prêts publics avant achèvement"),
        "currencyM",
        "SUMPRODUCT({softLoanInterest*},{flagDraw*})",
      ),
      ...(equityFirst ? equityFor("wanted", "{wanted}") : []),
      scalar(
        "financingWanted",
        t("Capitalised financing cost of that amount", "Coût de financement activé de ce montant"),
        "currencyM",
        `{softCapitalised}+${cost(equityFirst, "wanted")}`,
      ),
      note(
        "The amount carried at the target DSCR is tested on the Debt sheet.",
        "Le montant supporté au DSCR cible est testé sur la feuille Dette.",
      ),
      scalar("binds", t("Target DSCR binds (1)", "Le DSCR cible limite (1)"), "none", "IF({shortfall}>0,1,0)"),
      scalar(
        "sized",
        t("Smallest limit", "Plus petite limite"),
        "currencyM",
        "IF({binds}=1,MIN({wanted},in_solved_capacity),{wanted})",
      ),
      scalar("amount", t("Senior debt", "Dette senior"), "currencyM", "IF({sized}<0.000000001*{needTotal},0,{sized})", {
        style: "total",
      }),
      ...(equityFirst ? equityFor("amount", "{amount}") : []),
      scalar(
        "financing",
        t("Capitalised financing cost", "Coût de financement activé"),
        "currencyM",
        `{softCapitalised}+${cost(equityFirst, "amount")}`,
      ),
      heading("Funding of construction", "Financement de la construction"),
      ...(equityFirst ? equityFirstDraws() : proRataDraws()),
    ],
  };
}

/** Interest and fees that an amount costs until completion. */
const cost = (equityFirst: boolean, amount: "wanted" | "amount"): string =>
  equityFirst
    ? `IF({${amount}}>0,{first.${amount}}+{${amount}}-{needTotal},0)`
    : `IF({full}>0,{fullCost}*{${amount}}/{full},0)`;

/** The recursion of draws run at C = 0 and C = 1; draws are linear in C, so C = alpha / (1 - beta). */
function commitment(): Item[] {
  return [
    note(
      "The commitment C pays for interest and fees on itself. Draws are linear in C: run at C = 0 and C = 1 they give C = alpha / (1 - beta), without a loop.",
      "L'engagement C finance ses propres intérêts et commissions. Les tirages sont linéaires en C : calculés pour C = 0 et C = 1, ils donnent C = alpha / (1 - bêta), sans boucle.",
    ),
    ...profile("zero", "0", "C = 0", "C = 0"),
    ...profile("one", "1", "C = 1", "C = 1"),
    scalar("alpha", t("alpha: draws at C = 0", "alpha : tirages pour C = 0"), "currencyM", "{zeroDraw:C}"),
    scalar(
      "beta",
      t("beta: draws added by C = 1", "bêta : tirages ajoutés par C = 1"),
      "ratio",
      "{oneDraw:C}-{zeroDraw:C}",
      {
        format: "0.000000",
      },
    ),
    scalar(
      "proRataCommitment",
      t(
        "C = alpha / (1 - beta), equity and debt pro rata",
        "C = alpha / (1 - bêta), fonds propres et dette au prorata",
      ),
      "currencyM",
      "IF(OR(in_debt_gearing<=0,{needTotal}<=0,{beta}>=0.99),0,{alpha}/(1-{beta}))",
    ),
  ];
}

/** Draws, interest and fees when debt pays its share of every use of a period. */
function profile(key: string, c: string, en: string, fr: string): Item[] {
  const during = (formula: string) => `IF({i}<${CP},${formula},0)`;
  const own = (end: string, words: [string, string], formula: string, total: boolean) =>
    line(
      `${key}${end}`,
      t(`${en}: ${words[0]}`, `${fr} : ${words[1]}`),
      "currencyM",
      formula,
      total ? { total: "sum" } : {},
    );
  return [
    own("Interest", ["interest", "intérêts"], during(`{rate}*{${key}Open-1}`), true),
    own(
      "Fees",
      ["fees", "commissions"],
      during(`{commitmentFee}*(${c}-{${key}Open-1})+IF({i}=0,in_debt_upfrontFee*${c},0)`),
      true,
    ),
    own(
      "Draw",
      ["debt drawn", "dette tirée"],
      during(`in_debt_gearing*({fundingNeed}+{${key}Interest}+{${key}Fees})`),
      true,
    ),
    own("Open", ["drawn so far", "tirages cumulés"], `{${key}Open-1}+{${key}Draw}`, false),
  ];
}

function proRataDraws(): Item[] {
  return [
    scalar(
      "fullCost",
      t("Financing cost at full gearing", "Coût du financement au levier maximal"),
      "currencyM",
      "{fullInterest:C}+{fullFees:C}",
    ),
    scalar(
      "drawScale",
      t("Share of full gearing used", "Part du levier maximal utilisée"),
      "ratio",
      "IF({full}>0,{amount}/{full},0)",
    ),
    series("capitalisedInterest", "{drawScale}*{fullInterest}"),
    series("financingFees", "{drawScale}*{fullFees}"),
    series("debtDraw", "{drawScale}*{fullDraw}", { strong: true }),
    series("equityDraw", "MAX(0,{fundingNeed}+{capitalisedInterest}+{financingFees}-{debtDraw})", { strong: true }),
  ];
}
