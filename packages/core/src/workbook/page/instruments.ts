import type { ProductWords } from "@fabroom/contracts";
import type { CellValue } from "@fabroom/documents";
import { type Assumptions, choiceWords, type Incentive, type Unit } from "@fabroom/finance";
import { periodEnding } from "../grid/formulas.ts";
import { type Item, type Range, t } from "../grid/model.ts";
import { inputFormat } from "./input-format.ts";

type Figure = readonly [key: keyof Incentive, label: ProductWords, unit: Unit];

const RATE: Figure = ["rate", t("rate", "taux"), "ratio"];
const ELIGIBLE: Figure = ["eligibleShare", t("eligible share", "part éligible"), "ratio"];
const AMOUNT: Figure = ["amount", t("fixed amount", "montant fixe"), "currencyM"];
const CAP: Figure = ["cap", t("cap (empty: none)", "plafond (vide : aucun)"), "currencyM"];
const LAG: Figure = ["lagMonths", t("months to the cash", "mois jusqu'à l'encaissement"), "months"];
const TAXABLE: Figure = ["taxable", t("taxable (1) or not (0)", "imposable (1) ou non (0)"), "none"];
const BASIS: Figure = ["basisReduction", t("taken off the tax basis", "déduit de la base fiscale"), "ratio"];
const DURATION: Figure = ["durationMonths", t("duration", "durée"), "months"];
const GRACE: Figure = ["graceMonths", t("grace", "différé"), "months"];
const INTEREST: Figure = ["interestRate", t("interest rate", "taux d'intérêt"), "ratioPerYear"];
const CLAWBACK: Figure = [
  "clawbackMonth",
  t("month of clawback (empty: never)", "mois de restitution (vide : jamais)"),
  "months",
];

/** The figures that a type of instrument uses. */
function figuresOf(item: Incentive): readonly Figure[] {
  const fixed = item.base === "fixed" ? [AMOUNT] : [];
  switch (item.type) {
    case "grant":
    case "inKind":
    case "investmentCredit":
      return [RATE, ...fixed, ELIGIBLE, CAP, LAG, TAXABLE, BASIS, ...(item.clawbackMonth === null ? [] : [CLAWBACK])];
    case "softLoan":
      return [RATE, ...fixed, ELIGIBLE, CAP, LAG, DURATION, GRACE, INTEREST];
    case "taxHoliday":
      return [RATE, DURATION];
    case "interestSubsidy":
      return [RATE, ELIGIBLE, CAP, DURATION, TAXABLE];
    case "operatingCredit":
      return [RATE, ELIGIBLE, CAP, LAG, DURATION];
  }
}

/** The instruments of the case, each with its type, base and trigger in words and its figures in blue. */
export function instrumentInputs(a: Assumptions): { items: Item[]; ranges: Range[] } {
  const items: Item[] = [];
  const ranges: Range[] = [];
  a.incentives.forEach((item, index) => {
    const k = index + 1;
    const words = choiceWords(item.type);
    items.push({
      kind: "heading",
      label: t(`Incentive ${k}: ${item.id} (${words.en})`, `Aide ${k} : ${item.id} (${words.fr})`),
    });
    items.push({
      kind: "note",
      label: t(
        `Base: ${choiceWords(item.base).en}. Trigger: ${choiceWords(item.trigger).en}. Both fixed at export.`,
        `Assiette : ${choiceWords(item.base).fr}. Fait générateur : ${choiceWords(item.trigger).fr}. Figés à l'export.`,
      ),
    });
    for (const [key, label, unit] of figuresOf(item)) {
      const wafers = key === "rate" && item.base === "wafersOut" && item.type === "operatingCredit";
      items.push(figure(k, key, label, wafers ? "currencyPerWafer" : unit, item[key]));
    }
    if (item.trigger === "milestones") addMilestones(item, k, items, ranges);
    if (item.clawbackMonth !== null) addSchedule(item, k, items, ranges);
  });
  return { items, ranges };
}

function figure(k: number, key: string, label: ProductWords, unit: Unit, value: unknown): Item {
  const cell = typeof value === "boolean" ? Number(value) : (value as CellValue | null);
  return {
    kind: "scalar",
    key: `in.incentive.${k}.${key}`,
    label: { en: `${k} ${label.en}`, fr: `${k} ${label.fr}` },
    unit,
    ...(cell === null ? {} : { value: cell }),
    style: "input",
    format: inputFormat(unit),
    name: `in_incentive_${k}_${key}`,
  };
}

function addMilestones(item: Incentive, k: number, items: Item[], ranges: Range[]): void {
  const key = (j: number) => `in.incentive.${k}.milestone.${j}`;
  item.milestones.forEach(({ month, share }, j) => {
    items.push({
      kind: "scalar",
      key: key(j),
      label: t(`${k} milestone ${j + 1}: month, share, period`, `${k} jalon ${j + 1} : mois, part, période`),
      unit: "months",
      value: month,
      style: "input",
      format: inputFormat("months"),
      beside: [
        { value: share, style: "input", format: inputFormat("ratio") },
        { formula: periodEnding(`{${key(j)}:C}`), format: "0" },
      ],
    });
  });
  const ends = { first: key(0), last: key(item.milestones.length - 1) };
  ranges.push({ key: `incentive.${k}.month`, ...ends, column: "C", name: `in_incentive_${k}_milestoneMonths` });
  ranges.push({ key: `incentive.${k}.share`, ...ends, column: "D", name: `in_incentive_${k}_milestoneShares` });
  ranges.push({ key: `incentive.${k}.period`, ...ends, column: "E" });
}

function addSchedule(item: Incentive, k: number, items: Item[], ranges: Range[]): void {
  const key = (j: number) => `in.incentive.${k}.clawback.${j}`;
  item.clawbackSchedule.forEach((share, j) => {
    items.push({
      kind: "scalar",
      key: key(j),
      label: t(`${k} paid back in year ${j + 1}`, `${k} restitué en année ${j + 1}`),
      unit: "ratio",
      value: share,
      style: "input",
      format: inputFormat("ratio"),
    });
  });
  if (item.clawbackSchedule.length === 0) return;
  const ends = { first: key(0), last: key(item.clawbackSchedule.length - 1) };
  ranges.push({
    key: `incentive.${k}.clawbackSchedule`,
    ...ends,
    column: "C",
    name: `in_incentive_${k}_clawbackSchedule`,
  });
}
