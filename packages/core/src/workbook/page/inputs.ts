import type { ProductWords } from "@fabroom/contracts";
import type { CellValue } from "@fabroom/documents";
import {
  ASSUMPTION_FIELDS,
  type AssumptionField,
  type Assumptions,
  choiceWords,
  DEPRECIATION_USES,
  FIELD_GROUPS,
  type FieldGroup,
  type Unit,
} from "@fabroom/finance";
import type { WriteOffs } from "../chain/write-off.ts";
import { type Item, nameOf, type Page, type Range, t } from "../grid/model.ts";
import { inputFormat } from "./input-format.ts";
import { instrumentInputs } from "./instruments.ts";
import { type provenances, valueAt } from "./provenance.ts";

const GROUPS: Record<FieldGroup, ProductWords> = {
  timeline: t("Calendar", "Calendrier"),
  capacity: t("Capacity", "Capacité"),
  schedule: t("Programme and ramp", "Programme et montée en cadence"),
  operations: t("Operations and dies", "Production et puces"),
  yield: t("Yield", "Rendement"),
  pricing: t("Price and agreements", "Prix et contrats"),
  costs: t("Operating cost and working capital", "Charges et besoin en fonds de roulement"),
  capex: t("Capex", "Investissement"),
  depreciation: t("Depreciation", "Amortissements"),
  tax: t("Tax", "Impôt"),
  funding: t("Funding", "Financement"),
  debt: t("Senior debt and reserve", "Dette senior et réserve"),
  returns: t("Returns and terminal value", "Rentabilité et valeur terminale"),
};

const FIXED = t("fixed at export: it shapes the formulas", "figé à l'export : détermine les formules");

/** Every input of the case: blue where a change carries through, black where it shaped the workbook itself. */
export function inputsPage(a: Assumptions, writeOffs: WriteOffs, provenanceOf: ReturnType<typeof provenances>): Page {
  const items: Item[] = [];
  const ranges: Range[] = [];
  for (const group of FIELD_GROUPS) {
    items.push({ kind: "heading", label: GROUPS[group] });
    for (const field of ASSUMPTION_FIELDS) if (field.group === group) items.push(fieldItem(a, field, provenanceOf));
    for (const list of listsOf(a, group, writeOffs)) addList(list, items, ranges);
    if (group === "capacity") items.push(...modules(a));
  }
  const instruments = instrumentInputs(a);
  return {
    key: "inputs",
    title: t("Inputs", "Hypothèses"),
    across: "nothing",
    note: t(
      "Blue: change it and everything follows. Black: fixed at export.",
      "En bleu : modifiable, tout suit. En noir : figé à l'export.",
    ),
    items: [...items, ...instruments.items],
    ranges: [...ranges, ...instruments.ranges],
    widths: [62, 24, 20, 16, 16, 16, 60],
    tab: "17548F",
  };
}

function fieldItem(a: Assumptions, field: AssumptionField, provenanceOf: ReturnType<typeof provenances>): Item {
  const value = cellOf(a, field.path);
  const fixed = isFixed(a, field);
  const { source } = provenanceOf(field);
  return {
    kind: "scalar",
    key: `in.${field.path}`,
    label: field.label,
    unit: field.unit,
    ...(value === null ? {} : { value }),
    style: fixed ? "calc" : "input",
    format: inputFormat(field.unit),
    align: "right",
    name: nameOf(field.path),
    beside: [null, fixed ? { text: FIXED, style: "note" } : null, null, { text: source, style: "note" }],
  };
}

/** Choices and lengths that decide which formulas stand in the workbook. */
function isFixed(a: Assumptions, field: AssumptionField): boolean {
  if (field.path === "timeline.horizonMonths" || field.path === "timeline.periodMonths") return true;
  if (field.path === "debt.paymentMonths") return false;
  const use = DEPRECIATION_USES.find((one) => field.path === `depreciation.${one}Years`);
  if (use) return a.depreciation[`${use}Method`] !== "straightLine";
  return ["enum", "boolean", "currency"].includes(field.kind);
}

/** Value of a field as a cell: months as the first day, choices in words, booleans as 1 or 0. */
function cellOf(a: Assumptions, path: string): CellValue | ProductWords | null {
  const value = valueAt(a, path);
  if (path === "timeline.startMonth") return new Date(`${String(value)}-01T00:00:00Z`);
  if (typeof value === "boolean") return value ? 1 : 0;
  return typeof value === "string" ? choiceWords(value) : (value as number | null);
}

type List = { path: string; label: ProductWords; unit: Unit; values: readonly number[]; before: boolean };

const TABLES: Record<(typeof DEPRECIATION_USES)[number], ProductWords> = {
  bookTool: t("Book depreciation of tools, year", "Amortissement comptable des équipements, année"),
  bookBuilding: t("Book depreciation of buildings, year", "Amortissement comptable des bâtiments, année"),
  taxTool: t("Tax depreciation of tools, year", "Amortissement fiscal des équipements, année"),
  taxBuilding: t("Tax depreciation of buildings, year", "Amortissement fiscal des bâtiments, année"),
};

function listsOf(a: Assumptions, group: FieldGroup, writeOffs: WriteOffs): List[] {
  if (group === "depreciation") {
    return DEPRECIATION_USES.filter((use) => writeOffs[use].shares.length > 0).map((use) => ({
      path: `depreciation.${use}Table`,
      label: TABLES[use],
      unit: "ratio",
      values: writeOffs[use].shares,
      before: false,
    }));
  }
  const lists: Partial<Record<FieldGroup, List>> = {
    schedule: {
      path: "ramp.table",
      label: t("Ramp, share in slice", "Montée en cadence, part de la tranche"),
      unit: "ratio",
      values: a.ramp.shape === "table" ? a.ramp.table : [],
      before: true,
    },
    operations: {
      path: "operations.demandWspm",
      label: t("Ceiling by demand, year", "Plafond de la demande, année"),
      unit: "wafersPerMonth",
      values: a.operations.demandWspm,
      before: false,
    },
    capex: {
      path: "capex.curveTable",
      label: t("Shell spending, share in slice", "Dépense du bâtiment, part de la tranche"),
      unit: "ratio",
      values: a.capex.curve === "table" ? a.capex.curveTable : [],
      before: true,
    },
  };
  const list = lists[group];
  return list && list.values.length > 0 ? [list] : [];
}

/** A list down the sheet, named as a whole; `before` adds what stands above each entry, summed. */
function addList({ path, label, unit, values, before }: List, items: Item[], ranges: Range[]): void {
  const key = (j: number) => `in.${path}.${j}`;
  values.forEach((value, j) => {
    const above = j === 0 ? "0" : `{${key(j - 1)}:D}+{${key(j - 1)}:C}`;
    items.push({
      kind: "scalar",
      key: key(j),
      label: { en: `${label.en} ${j + 1}`, fr: `${label.fr} ${j + 1}` },
      unit,
      value,
      style: "input",
      format: inputFormat(unit),
      ...(before ? { beside: [{ formula: above, format: inputFormat(unit) }] } : {}),
    });
  });
  const ends = { first: key(0), last: key(values.length - 1) };
  ranges.push({ key: path, ...ends, column: "C", name: nameOf(path) });
  if (before) ranges.push({ key: `${path}.before`, ...ends, column: "D" });
}

function modules(a: Assumptions): Item[] {
  return a.capacity.modules.flatMap((module, k): Item[] => [
    {
      kind: "scalar",
      key: `in.module.${k + 1}.share`,
      label: t(`Module ${k + 1}: share`, `Module ${k + 1} : part`),
      unit: "ratio",
      value: module.share,
      style: "input",
      format: inputFormat("ratio"),
      name: `in_module_${k + 1}_share`,
    },
    {
      kind: "scalar",
      key: `in.module.${k + 1}.offsetMonths`,
      label: t(`Module ${k + 1}: after the first`, `Module ${k + 1} : décalage`),
      unit: "months",
      value: module.offsetMonths,
      style: "input",
      format: inputFormat("months"),
      name: `in_module_${k + 1}_offsetMonths`,
    },
  ]);
}
