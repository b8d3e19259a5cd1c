import { CP } from "../grid/formulas.ts";
import { heading, type Item, line, note, scalar, series, t } from "../grid/model.ts";

/**
 * Equity pays first, up to E, then debt pays all. If equity runs out in period s, debt at completion is
 *   tail_s + fee C G_s + q^(N-1-s) (need up to s + (fee (s + 1) + upfront) C - E),   q = 1 + rate - fee,
 * with tail_s the needs after s carried at q, G_s the sum of those powers. Set equal to C it is linear in what is
 * sought, so each period gives a candidate, and the one in whose period equity does run out is the answer.
 */
export function equityFirstCommitment(): Item[] {
  const own = (key: string, en: string, fr: string, formula: string) => line(key, t(en, fr), "currencyM", formula);
  const share = "((1-in_debt_gearing)/in_debt_gearing)";
  const fees = "({commitmentFee}*({i}+1)+in_debt_upfrontFee)";
  return [
    heading("Equity first", "Fonds propres d'abord"),
    note(
      "Each period gives the amount that fits if equity ran out in it; the one in which it does run out is taken.",
      "Chaque période donne le montant cohérent si les fonds propres s'y épuisaient ; on retient celle où ils s'épuisent.",
    ),
    scalar(
      "q",
      t("Growth of drawn debt a period", "Croissance de la dette tirée par période"),
      "multiple",
      "1+{rate}-{commitmentFee}",
      {
        format: "0.000000",
      },
    ),
    own("needSoFar", "Need so far", "Besoin cumulé", "{needSoFar-1}+{fundingNeed}"),
    own("power", "Carried to completion", "Capitalisé à l'achèvement", `IF({i}<${CP},{q}^(${CP}-1-{i}),0)`),
    own("carried", "Need carried to completion", "Besoin capitalisé à l'achèvement", "{power}*{fundingNeed}"),
    own("carriedSoFar", "Of it so far", "Cumul", "{carriedSoFar-1}+{carried}"),
    own("powerSoFar", "Powers so far", "Cumul des facteurs", "{powerSoFar-1}+{power}"),
    own("needAfter", "Need after, carried", "Besoin ultérieur capitalisé", "SUM({carried*})-{carriedSoFar}"),
    own("powerAfter", "Powers after", "Facteurs ultérieurs", "SUM({power*})-{powerSoFar}"),
    own(
      "candidate",
      "Commitment if equity ends here",
      "Engagement si les fonds propres s'épuisent ici",
      `IF(OR({i}>=${CP},in_debt_gearing<=0),0,({needAfter}+{power}*{needSoFar})/(1-{commitmentFee}*{powerAfter}-{power}*(${fees}-${share})))`,
    ),
    own(
      "fits",
      "Commitment where it does",
      "Engagement là où ils s'épuisent",
      `IF({i}>=${CP},0,IF(AND(${before("{candidate}")}<=${share}*{candidate}*1.000000000001,${share}*{candidate}<=${upTo("{candidate}")}*1.000000000001),MAX(0,{candidate}),0))`,
    ),
    scalar(
      "firstCommitment",
      t("Commitment, equity first", "Engagement, fonds propres d'abord"),
      "currencyM",
      "MAX({fits*})",
    ),
  ];
}

/** Uses up to and with this period, and before it, for a commitment and no debt drawn yet. */
const upTo = (c: string): string => `({needSoFar}+({commitmentFee}*({i}+1)+in_debt_upfrontFee)*${c})`;
const before = (c: string): string => `IF({i}=0,0,{needSoFar-1}+({commitmentFee}*{i}+in_debt_upfrontFee)*${c})`;

/** Equity that makes the draws add up to a given amount. */
export function equityFor(key: string, amount: string): Item[] {
  const word = { wanted: t("limit", "limite"), amount: t("senior debt", "dette senior") }[key as "wanted" | "amount"];
  return [
    line(
      `first.${key}.candidate`,
      t(`Equity if it ends here (${word.en})`, `Fonds propres s'ils s'épuisent ici (${word.fr})`),
      "currencyM",
      `IF({i}>=${CP},0,({needAfter}+{commitmentFee}*{powerAfter}*${amount}-${amount})/{power}+${upTo(amount)})`,
    ),
    line(
      `first.${key}.fits`,
      t(`Equity where it does (${word.en})`, `Fonds propres là où ils s'épuisent (${word.fr})`),
      "currencyM",
      `IF({i}>=${CP},0,IF(AND(${before(amount)}<={first.${key}.candidate}*1.000000000001,{first.${key}.candidate}<=${upTo(amount)}*1.000000000001),{first.${key}.candidate},0))`,
    ),
    scalar(
      `first.${key}`,
      t(`Equity that pays first (${word.en})`, `Fonds propres appelés d'abord (${word.fr})`),
      "currencyM",
      `MAX({first.${key}.fits*})`,
    ),
  ];
}

/** Draws of the final amount. */
export function equityFirstDraws(): Item[] {
  const during = (formula: string) => `IF(AND({i}<${CP},{amount}>0),${formula},0)`;
  return [
    line("drawn", t("Debt drawn so far", "Dette tirée cumulée"), "currencyM", "{drawn-1}+{debtDraw}"),
    line("called", t("Equity called so far", "Fonds propres appelés cumulés"), "currencyM", "{called-1}+{equityDraw}"),
    series("capitalisedInterest", during("{rate}*{drawn-1}")),
    series("financingFees", during("{commitmentFee}*({amount}-{drawn-1})+IF({i}=0,in_debt_upfrontFee*{amount},0)")),
    series(
      "equityDraw",
      "IF({amount}>0,MAX(0,MIN({fundingNeed}+{capitalisedInterest}+{financingFees},{first.amount}-{called-1})),{fundingNeed})",
      { strong: true },
    ),
    series("debtDraw", "{fundingNeed}+{capitalisedInterest}+{financingFees}-{equityDraw}", { strong: true }),
  ];
}
