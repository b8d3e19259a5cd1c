import type { ProductWords } from "@fabroom/contracts";
import type { CellValue } from "@fabroom/documents";
import type { ModelResult } from "@fabroom/finance";
import { type Formula, note, type Page, type Scalar, t } from "../grid/model.ts";

/** A figure the engine solved, because it has no closed form: its cell, and what must be zero for it to hold. */
export type Solved = {
  key: string;
  label: ProductWords;
  unit: Scalar["unit"];
  value: CellValue;
  format?: string;
  /** Residual in the unit a Goal Seek needs (whole currency units). */
  residual: Formula;
  /** Residual over its scale: the check. */
  relative: Formula;
};

/** Inverse problems of this case: the sculpting DSCR, debt at the target DSCR, break-even points. */
export function solvedFigures(result: ModelResult): Solved[] {
  const { assumptions: a, headline, debt } = result;
  const figures: Solved[] = [];
  const sculpted = a.debt.repayment === "sculpted";
  const perDebt = "{debtResidual}/MAX(1,{amount})";
  if (sculpted)
    figures.push({
      key: "dscr",
      label: t(
        "DSCR of the sculpted schedule (unless the target binds)",
        "DSCR de l'échéancier sculpté (hors DSCR cible)",
      ),
      unit: "multiple",
      value: headline.sculptedDscr ?? a.debt.targetDscr,
      format: "0.000000",
      residual: "(1-{binds})*{debtResidual}*1000000",
      relative: `(1-{binds})*${perDebt}`,
    });
  const capacity = debt.limits.dscr;
  figures.push({
    key: "capacity",
    label: t("Debt at the target DSCR (where it binds)", "Dette au DSCR cible (lorsqu'il limite)"),
    unit: "currencyM",
    value: capacity !== null && capacity < 1e15 ? capacity : debt.amount,
    format: "#,##0.000000",
    residual: "{binds}*{debtResidual}*1000000",
    relative: `{binds}*${perDebt}`,
  });
  if (a.pricing.mode !== "costPlus") figures.push(breakEven("breakEvenPrice", "price", result));
  figures.push(breakEven("breakEvenUtilisation", "use", result));
  return figures;
}

/**
 * NPV of a second run at the break-even figure. Without a figure, NPV must stay below zero at full use. Where revenue
 * follows cost, NPV may jump through zero with the first wafer: such a figure is no root and is not checked.
 */
function breakEven(key: "breakEvenPrice" | "breakEvenUtilisation", run: string, result: ModelResult): Solved {
  const { headline } = result;
  const value = headline[key];
  const none = key === "breakEvenUtilisation" && headline.npv < 0 ? `MAX(0,{${run}.npv})` : "0";
  const jumps = key === "breakEvenUtilisation" && value !== null && value < 1e-9;
  const holds = `IF(ISNUMBER(in_solved_${key}),{${run}.npv},${none})/MAX(1,{capex:C})`;
  return {
    key,
    label:
      key === "breakEvenPrice"
        ? t("Break-even price (project NPV zero)", "Prix d'équilibre (VAN du projet nulle)")
        : t("Break-even utilisation (project NPV zero)", "Taux d'utilisation d'équilibre (VAN du projet nulle)"),
    unit: key === "breakEvenPrice" ? "currencyPerUnit" : "ratio",
    value: value ?? "n/a",
    format: key === "breakEvenPrice" ? "#,##0.000000" : "0.000000%",
    residual: `IF(ISNUMBER(in_solved_${key}),{${run}.npv}*1000000,"n/a")`,
    relative: jumps ? "0" : holds,
  };
}

/** The marked block: figure, residual, state, recipe. */
export function solvedPage(figures: readonly Solved[]): Page {
  return {
    key: "solved",
    title: t("Solved by engine", "Résolu par le moteur"),
    across: "nothing",
    widths: [58, 18, 20, 20, 8, 70],
    tab: "B25E00",
    items: [
      note(
        "These figures have no closed form: the debt schedule and taxable losses depend on each other. The engine solved them for the inputs as exported.",
        "Ces valeurs n'ont pas de forme fermée : l'échéancier de la dette et les déficits fiscaux dépendent l'un de l'autre. Le moteur les a résolues pour les hypothèses exportées.",
      ),
      note(
        "Change an input and the residual leaves zero: solve again, with Goal Seek or by pasting the engine's new figure, from the first row down.",
        "Après modification d'une hypothèse, le résidu s'écarte de zéro : résolvez à nouveau, par la valeur cible ou en collant la nouvelle valeur du moteur, de haut en bas.",
      ),
      {
        kind: "cells",
        cells: [
          { text: t("Figure", "Grandeur"), style: "header" },
          { text: t("Unit", "Unité"), style: "header" },
          { text: t("Solved by engine", "Résolu par le moteur"), style: "header" },
          { text: t("Residual (must be 0)", "Résidu (doit être 0)"), style: "header" },
          { text: t("OK", "OK"), style: "header" },
          { text: t("Recipe", "Mode d'emploi"), style: "header" },
        ],
      },
      ...figures.map(
        ({ key, label, unit, value, format, residual }): Scalar => ({
          kind: "scalar",
          key: `solved.${key}`,
          label,
          ...(unit === undefined ? {} : { unit }),
          value,
          style: "input",
          align: "right",
          ...(format ? { format } : {}),
          name: `in_solved_${key}`,
          beside: [
            { formula: residual, format: "#,##0.000000", align: "right" },
            { formula: `{check.solved.${key}:D}`, style: "check", format: "0", result: 1 },
            { text: recipe(key), style: "note" },
          ],
        }),
      ),
    ],
  };
}

const recipe = (key: string): ProductWords =>
  t(
    `Goal Seek: set cell {solved.${key}:D} to 0 by changing cell {solved.${key}:C}`,
    `Valeur cible : ramener la cellule {solved.${key}:D} à 0 en modifiant la cellule {solved.${key}:C}`,
  );
