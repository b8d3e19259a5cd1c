import type { Assumptions } from "@fabroom/finance";
import { at, CP, M, periodsIn, sumOf } from "../grid/formulas.ts";
import { heading, type Item, line, note, type Page, scalar, series, t } from "../grid/model.ts";
import { assessment } from "./tax.ts";

/** Senior debt in service: the schedule, tax after interest, CFADS; and the same schedule tested at the target DSCR. */
export function debtPage(a: Assumptions): Page {
  const sculpted = a.debt.repayment === "sculpted";
  const dscrCheck = sculpted ? `{closing:C}` : "0-{slack}";
  return {
    key: "debt",
    title: t("Senior debt", "Dette senior"),
    items: [
      ...(sculpted
        ? [
            scalar(
              "inverse",
              t("Share of CFADS that serves debt (1 / DSCR)", "Part du CFADS affectée à la dette (1 / DSCR)"),
              "ratio",
              "IF({amount}<=0,0,IF({binds}=1,1/in_debt_targetDscr,1/in_solved_dscr))",
              { format: "0.000000" },
            ),
          ]
        : []),
      ...schedule(a, MAIN),
      series("cfads", `IF({i}<${CP},0,{cashBeforeTax}-{tax})`, { strong: true }),
      series("dscr", "IF(AND({flagPaid}=1,{debtService}>0.000000001*{amount}),{window}/{debtService},0)"),
      scalar(
        "debtResidual",
        t("What the solved figure leaves over (must be 0)", "Ce que laisse la valeur résolue (doit être 0)"),
        "currencyM",
        sculpted
          ? `IF({amount}>0,${at("closing", "{maturityPeriod}")},0)`
          : `IF(AND({amount}>0,{binds}=1),${dscrCheck},0)`,
        { format: "0.000000" },
      ),
      heading("Test of the limit at the target DSCR", "Test de la limite au DSCR cible"),
      note(
        "The same schedule for the largest amount that gearing and the user's cap allow, served at the target DSCR.",
        "Le même échéancier pour le plus grand montant admis par le levier et le plafond, servi au DSCR cible.",
      ),
      ...schedule(a, TEST),
      scalar(
        "shortfall",
        t("Too much debt for the target DSCR (above 0)", "Dette excédant le DSCR cible (si positif)"),
        "currencyM",
        `IF({wanted}<=0,0,${sculpted ? at("test.closing", "{maturityPeriod}") : "0-{test.slack}"})`,
        { format: "0.000000" },
      ),
    ],
  };
}

/** One run of the schedule: whose keys, which amount, which cost capitalised, which share of CFADS. */
type Run = { prefix: "" | "test."; amount: string; financing: string; inverse: string };
const MAIN: Run = { prefix: "", amount: "{amount}", financing: "{financing}", inverse: "{inverse}" };
const TEST: Run = {
  prefix: "test.",
  amount: "{wanted}",
  financing: "{financingWanted}",
  inverse: "1/in_debt_targetDscr",
};

function schedule(a: Assumptions, run: Run): Item[] {
  const p = run.prefix;
  const main = p === "";
  const own = (key: string, en: string, fr: string, formula: string) =>
    line(`${p}${key}`, t(en, fr), "currencyM", formula);
  const column = (key: Parameters<typeof series>[0], formula: string) =>
    main ? series(key, formula) : { ...series(key, formula), key: `${p}${key}` };
  const balance = main
    ? `IF({i}<${CP},{debtBalance-1}+{debtDraw},{debtBalance-1}-{principal})`
    : `IF({i}<${CP},${run.amount},{${p}debtBalance-1}-{${p}principal})`;
  const subsidies = a.incentives.flatMap((item, i) => (item.type === "interestSubsidy" ? [i + 1] : []));
  const taxable = sumOf(subsidies.map((k) => `in_incentive_${k}_taxable*{${p}subsidy_${k}}`));
  return [
    column("debtInterest", `IF({flagService}=1,{rate}*{${p}debtBalance-1},0)`),
    column("interestPaid", `IF({flagPaid}=1,{${p}accruedInterest-1}+{${p}debtInterest},0)`),
    column("accruedInterest", `{${p}accruedInterest-1}+{${p}debtInterest}-{${p}interestPaid}`),
    ...subsidies.flatMap((k, before) => subsidyLines(k, subsidies.slice(0, before), run)),
    column("interestSubsidy", sumOf(subsidies.map((k) => `{${p}subsidy_${k}}`))),
    ...assessment(
      p,
      main
        ? {
            income: "taxableIncome",
            tax: "tax",
            lossUsed: "lossUsed",
            losses: "lossBalance",
            credits: "taxCreditBalance",
            saved: "holidaySaving",
          }
        : {
            income: "test.income",
            tax: "test.tax",
            lossUsed: "test.lossUsed",
            losses: "test.losses",
            credits: "test.credits",
            saved: "test.saved",
          },
      `{taxBase}-${run.financing}*{financingShare}-{${p}debtInterest}${subsidies.length > 0 ? `+${taxable}` : ""}`,
    ),
    column("tax", `{${p}taxGross}-{${main ? "holidaySaving" : "test.saved"}}-{${p}creditUsed}`),
    own(
      "window",
      "CFADS since the last payment date",
      "CFADS depuis la dernière échéance",
      `IF({flagService}=1,{cashBeforeTax}-{${p}tax}+IF({flagPaid-1}=1,0,{${p}window-1}),0)`,
    ),
    ...levelPayment(a, run),
    own("due", "Principal by the profile", "Amortissement selon le profil", due(a, run)),
    own("closing", "Balance by the profile", "Encours selon le profil", `{${p}debtBalance-1}-{${p}due}`),
    main
      ? series("principal", `IF(AND({i}={maturityPeriod},ABS({closing})<=0.000000001*{amount}),{debtBalance-1},{due})`)
      : own("principal", "Principal", "Amortissement", `{${p}due}`),
    column("debtBalance", balance),
    ...(main ? [series("debtService", "{interestPaid}+{principal}", { strong: true })] : []),
    ...slack(a, run),
  ];
}

/** Level payment of an annuity, or the even part of a straight repayment. */
function levelPayment(a: Assumptions, { prefix, amount }: Run): Item[] {
  const rate = "({rate}*{paymentPeriods})";
  const even = `${amount}/{principalDates}`;
  if (a.debt.repayment !== "annuity" && a.debt.repayment !== "straight") return [];
  return [
    scalar(
      `${prefix}level`,
      t("Level payment", "Annuité ou part constante"),
      "currencyM",
      a.debt.repayment === "straight"
        ? even
        : `IF(${rate}=0,${even},${amount}*${rate}/(1-(1+${rate})^(-{principalDates})))`,
    ),
  ];
}

function due(a: Assumptions, { prefix: p, inverse }: Run): string {
  const open = `{${p}debtBalance-1}`;
  const last = (before: string) => `IF({flagPrincipal}=1,IF({i}={maturityPeriod},${open},${before}),0)`;
  switch (a.debt.repayment) {
    case "sculpted":
      return `IF({flagPrincipal}=1,MAX(0,{${p}window}*${inverse}-{${p}interestPaid}),0)`;
    case "annuity":
      return last(`MIN(${open},MAX(0,{${p}level}-{${p}interestPaid}))`);
    case "straight":
      return last(`MIN(${open},{${p}level})`);
    case "bullet":
      return last("0");
  }
}

/** How much CFADS the tightest principal date has beyond the target; the last date of a bullet is left out. */
function slack(a: Assumptions, { prefix: p }: Run): Item[] {
  if (a.debt.repayment === "sculpted") return [];
  const counted =
    a.debt.repayment === "bullet"
      ? "AND({flagPrincipal}=1,OR({i}<{maturityPeriod},{principalDates}=1))"
      : "{flagPrincipal}=1";
  return [
    line(
      `${p}slackDate`,
      t("CFADS beyond the target", "CFADS au-delà de la cible"),
      "currencyM",
      `IF(${counted},{${p}window}-in_debt_targetDscr*({${p}interestPaid}+{${p}principal}),"")`,
    ),
    scalar(`${p}slack`, t("Tightest date", "Échéance la plus tendue"), "currencyM", `MIN({${p}slackDate*})`),
  ];
}

/** Interest the public side pays: points of the opening balance, up to the cap, together at most the loan's own rate. */
function subsidyLines(k: number, before: readonly number[], { prefix: p }: Run): Item[] {
  const name = `in_incentive_${k}`;
  const balance = `MAX(0,{${p}debtBalance-1})`;
  const points = `${name}_rate*${name}_eligibleShare*${M}/12*${balance}`;
  const room = `{rate}*${balance}${before.map((j) => `-{${p}subsidy_${j}}`).join("")}`;
  const most = `MIN(${points},${room})`;
  return [
    line(
      `${p}subsidy_${k}`,
      t(`Interest subsidy ${k}`, `Bonification ${k}`),
      "currencyM",
      `IF(AND({flagService}=1,{i}<${CP}+${periodsIn(`${name}_durationMonths`)}),MAX(0,IF(ISNUMBER(${name}_cap),MIN(${name}_cap-{${p}subsidised_${k}-1},${most}),${most})),0)`,
    ),
    line(
      `${p}subsidised_${k}`,
      t(`Interest subsidy ${k} so far`, `Bonification ${k} cumulée`),
      "currencyM",
      `{${p}subsidised_${k}-1}+{${p}subsidy_${k}}`,
    ),
  ];
}
