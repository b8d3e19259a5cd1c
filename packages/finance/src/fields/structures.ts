import { INCENTIVE_RULES, MOST_PER_WAFER } from "../incentives/rules.ts";
import {
  INCENTIVE_BASES,
  INCENTIVE_TRIGGERS,
  INCENTIVE_TYPES,
  type Incentive,
  type IncentiveType,
} from "../incentives/types.ts";
import { type AssumptionField, type FieldGroup, type Label, rows, type TextField } from "./field.ts";
import type { NumberList } from "./lists.ts";

/** A field of an entry; its path is its name inside the entry. */
export type EntryField = AssumptionField | TextField | NumberList | ObjectList;

/** A list of objects of one shape among the assumptions, or inside an entry of such a list. */
export interface ObjectList {
  path: string;
  group: FieldGroup;
  label: Label;
  /** What one entry is called. */
  entry: Label;
  fewest: number;
  most: number;
  fields: readonly EntryField[];
}

const t = (en: string, fr: string): Label => ({ en, fr });
const c = rows("capacity");
const f = rows("funding");
const UNIT = [0, 1, 0.01] as const;

export const CAPACITY_MODULES: ObjectList = {
  path: "capacity.modules",
  group: "capacity",
  label: t("Capacity modules", "Modules de capacité"),
  entry: t("Module", "Module"),
  fewest: 1,
  most: 12,
  fields: [
    c.ratio("share", "ratio", UNIT, "Share of capacity and tools", "Part de la capacité et des équipements"),
    c.months("offsetMonths", "months", [0, 240, 1], "After the first move-in", "Décalage sur la première arrivée"),
  ],
};

const MILESTONES: ObjectList = {
  path: "milestones",
  group: "funding",
  label: t("Milestones", "Jalons"),
  entry: t("Milestone", "Jalon"),
  fewest: 0,
  most: 60,
  fields: [
    f.number("month", "count", [0, 360, 1], "Month of the model", "Mois du modèle"),
    f.ratio("share", "ratio", UNIT, "Share of the award", "Part de l’aide"),
  ],
};

export const INCENTIVES: ObjectList = {
  path: "incentives",
  group: "funding",
  label: t("Public support", "Aides publiques"),
  entry: t("Instrument", "Instrument"),
  fewest: 0,
  most: 20,
  fields: [
    { path: "id", kind: "text", unit: "none", group: "funding", most: 64, label: t("Name", "Nom") },
    f.choice("type", INCENTIVE_TYPES, "Kind", "Nature"),
    f.ratio("rate", "ratio", UNIT, "Rate", "Taux"),
    f.choice("base", INCENTIVE_BASES, "Base", "Assiette"),
    f.number("amount", "currencyM", [0, 1e9, 10], "Fixed amount", "Montant fixe"),
    f.ratio("eligibleShare", "ratio", UNIT, "Eligible share", "Part éligible"),
    f.number("cap", "currencyM", [0, 1e9, 10], "Cap", "Plafond", undefined, true),
    f.choice("trigger", INCENTIVE_TRIGGERS, "Trigger", "Fait générateur"),
    MILESTONES,
    f.months("lagMonths", "months", [0, 120, 1], "Lag to the cash", "Délai d’encaissement"),
    f.months("durationMonths", "months", [0, 360, 6], "Duration", "Durée"),
    f.months("graceMonths", "months", [0, 240, 1], "Grace period", "Différé"),
    f.ratio("interestRate", "ratioPerYear", [0, 0.3, 0.0025], "Interest rate", "Taux d’intérêt"),
    f.plain("taxable", "boolean", "Taxable", "Imposable"),
    f.ratio("basisReduction", "ratio", UNIT, "Taken off the tax basis", "Déduit de la base fiscale"),
    f.plain("refundable", "boolean", "Refundable", "Remboursable"),
    f.number(
      "clawbackMonth",
      "count",
      [0, 360, 1],
      "Clawback in model month",
      "Restitution au mois du modèle",
      undefined,
      true,
    ),
    {
      path: "clawbackSchedule",
      unit: "ratio",
      group: "funding",
      label: t("Paid back, by year from completion", "Part restituée, par année après l’achèvement"),
      most: 30,
      min: 0,
      max: 1,
    },
  ],
};

/** Every list of objects in `Assumptions`, once: forms, the register and validation read it. */
export const OBJECT_LISTS: readonly ObjectList[] = [CAPACITY_MODULES, INCENTIVES];

type Part = Exclude<keyof Incentive, "type">;
const AWARD: readonly Part[] = ["id", "rate", "base", "amount", "eligibleShare", "cap", "trigger", "milestones"];
const CLAWBACK: readonly Part[] = ["clawbackMonth", "clawbackSchedule"];
const PAID: readonly Part[] = [...AWARD, "lagMonths", "taxable", "basisReduction", ...CLAWBACK];

/** What the engine reads of each type. */
const READ: Record<IncentiveType, readonly Part[]> = {
  grant: PAID,
  inKind: PAID,
  investmentCredit: [...PAID, "refundable"],
  softLoan: [...AWARD, "lagMonths", "durationMonths", "graceMonths", "interestRate"],
  taxHoliday: ["id", "rate", "trigger", "durationMonths"],
  interestSubsidy: ["id", "rate", "eligibleShare", "cap", "durationMonths", "taxable"],
  operatingCredit: ["id", "rate", "base", "eligibleShare", "cap", "trigger", "lagMonths", "durationMonths"],
};

/**
 * The fields that the engine reads of one entry, with the choices, unit and bounds that hold for it: a grant has no
 * interest rate, a credit per wafer is paid in currency. The kind of an instrument is no field: it is fixed once added.
 */
export function entryFields(list: ObjectList, entry: Readonly<Record<string, unknown>>): readonly EntryField[] {
  if (list !== INCENTIVES) return list.fields;
  const item = entry as unknown as Incentive;
  const read: readonly string[] = READ[item.type];
  return list.fields
    .filter(({ path }) => read.includes(path) && isRead(path, item))
    .map((field) => narrowed(field, item));
}

function isRead(path: string, item: Incentive): boolean {
  if (path === "amount") return item.base === "fixed";
  // land is never written off for tax
  if (path === "basisReduction") return item.base !== "land";
  if (path === "milestones") return item.trigger === "milestones";
  return path !== "clawbackSchedule" || item.clawbackMonth !== null;
}

function narrowed(field: EntryField, { type, base }: Incentive): EntryField {
  const rule = INCENTIVE_RULES[type];
  if (field.path === "base") return { ...field, options: rule.bases } as AssumptionField;
  if (field.path === "trigger") return { ...field, options: rule.triggers } as AssumptionField;
  if (field.path === "durationMonths" && type === "softLoan")
    return { ...field, label: t("Tenor from completion", "Maturité après achèvement") } as AssumptionField;
  if (field.path !== "rate") return field;
  if (type === "operatingCredit" && base === "wafersOut")
    return { ...field, kind: "number", unit: "currencyPerWafer", max: MOST_PER_WAFER } as AssumptionField;
  return {
    ...field,
    unit: type === "interestSubsidy" ? "ratioPerYear" : "ratio",
    max: rule.maxRate,
  } as AssumptionField;
}
