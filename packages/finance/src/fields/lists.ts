import { DEPRECIATION_USES } from "../assumptions.ts";
import type { FieldGroup, Label, Unit } from "./field.ts";

/** A list of plain numbers among the assumptions: how many at most, and the range of each. */
export interface NumberList {
  path: string;
  unit: Unit;
  group: FieldGroup;
  label: Label;
  most: number;
  min: number;
  max: number;
  /** Shares of a whole: while the list is read, they sum to 1. */
  whole?: true;
  /** The choice that makes the model read the list; without one it is always read. */
  readBy?: { path: string; choice: string };
}

const DEPRECIATION_LABELS = {
  bookTool: {
    en: "Book depreciation table, tools",
    fr: "Table d’amortissement comptable, équipements",
  },
  bookBuilding: {
    en: "Book depreciation table, buildings",
    fr: "Table d’amortissement comptable, bâtiments",
  },
  taxTool: {
    en: "Tax depreciation table, tools",
    fr: "Table d’amortissement fiscal, équipements",
  },
  taxBuilding: {
    en: "Tax depreciation table, buildings",
    fr: "Table d’amortissement fiscal, bâtiments",
  },
} as const satisfies Record<(typeof DEPRECIATION_USES)[number], Label>;

/** Every list of numbers in `Assumptions`, once: forms, the register and validation read it. */
export const NUMBER_LISTS: readonly NumberList[] = [
  {
    path: "ramp.table",
    unit: "ratio",
    group: "schedule",
    label: { en: "Ramp table", fr: "Table de montée en cadence" },
    most: 60,
    min: 0,
    max: 1,
    readBy: { path: "ramp.shape", choice: "table" },
  },
  {
    path: "operations.demandWspm",
    unit: "wafersPerMonth",
    group: "operations",
    label: { en: "Demand ceiling by year", fr: "Plafond de demande par année" },
    most: 30,
    min: 0,
    max: 1e6,
  },
  {
    path: "capex.curveTable",
    unit: "ratio",
    group: "capex",
    label: { en: "Capex curve", fr: "Courbe d’investissement" },
    most: 96,
    min: 0,
    max: 1,
    whole: true,
    readBy: { path: "capex.curve", choice: "table" },
  },
  ...DEPRECIATION_USES.map(
    (use): NumberList => ({
      path: `depreciation.${use}Table`,
      unit: "ratio",
      group: "depreciation",
      label: DEPRECIATION_LABELS[use],
      most: 60,
      min: 0,
      max: 1,
      whole: true,
      readBy: { path: `depreciation.${use}Method`, choice: "table" },
    }),
  ),
];
