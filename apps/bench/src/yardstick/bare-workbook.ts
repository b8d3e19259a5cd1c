import type { CellSpec, RowSpec, WorkbookSpec } from "@fabroom/documents";
import { type BareInputs, type BareLine, bareLines } from "./bare-model.ts";

const columnOf = (line: BareLine) => String.fromCharCode(66 + bareLines.indexOf(line));

/** The thirteen lines as a workbook of live formulas: inputs on one sheet, a row a month on the other. */
export function bareWorkbook(inputs: BareInputs): WorkbookSpec {
  const keys = Object.keys(inputs) as (keyof BareInputs)[];
  const at = (key: keyof BareInputs) => `Inputs!$B$${keys.indexOf(key) + 1}`;
  const lines: Record<BareLine, (row: number) => string> = {
    capex: (r) => `IF($A${r}<${at("buildMonths")},${at("capex")}/${at("buildMonths")},0)`,
    ramp: (r) => `MIN(1,MAX(0,($A${r}-${at("buildMonths")}+1)/${at("rampMonths")}))`,
    price: (r) => `${at("price")}*(1-${at("erosion")})^MAX(0,$A${r}-${at("buildMonths")})`,
    revenue: (r) => `${at("wafers")}*${columnOf("ramp")}${r}*${columnOf("price")}${r}`,
    variableCost: (r) => `${at("wafers")}*${columnOf("ramp")}${r}*${at("variableCost")}`,
    fixedCost: (r) => `IF($A${r}<${at("buildMonths")},0,${at("fixedCost")})`,
    ebitda: (r) => `${columnOf("revenue")}${r}-${columnOf("variableCost")}${r}-${columnOf("fixedCost")}${r}`,
    depreciation: (r) =>
      `IF(AND($A${r}>=${at("buildMonths")},$A${r}<${at("buildMonths")}+${at("lifeMonths")}),${at("capex")}/${at("lifeMonths")},0)`,
    interest: (r) => (r === 2 ? "0" : `${columnOf("balance")}${r - 1}*${at("rate")}`),
    principal: (r) =>
      `IF(AND($A${r}>=${at("buildMonths")},$A${r}<${at("buildMonths")}+${at("tenorMonths")}),${at("capex")}*${at("gearing")}/${at("tenorMonths")},0)`,
    balance: (r) =>
      `${r === 2 ? "0" : `${columnOf("balance")}${r - 1}`}+${columnOf("capex")}${r}*${at("gearing")}-${columnOf("principal")}${r}`,
    tax: (r) =>
      `MAX(0,${at("taxRate")}*(${columnOf("ebitda")}${r}-${columnOf("depreciation")}${r}-${columnOf("interest")}${r}))`,
    cash: (r) =>
      `${columnOf("ebitda")}${r}-${columnOf("tax")}${r}-${columnOf("interest")}${r}-${columnOf("principal")}${r}-${columnOf("capex")}${r}*(1-${at("gearing")})`,
  };
  const last = inputs.months + 1;
  const cash = columnOf("cash");
  const months = Array.from({ length: inputs.months }, (_, i): RowSpec => {
    const formulas = bareLines.map((line): CellSpec => ({ formula: lines[line](i + 2) }));
    return [i, ...formulas];
  });
  return {
    properties: { title: "Thirteen lines", createdAt: new Date(0) },
    calculate: false,
    sheets: [
      { name: "Inputs", rows: keys.map((key): RowSpec => [key, inputs[key]]) },
      { name: "Model", rows: [["month", ...bareLines], ...months] },
      { name: "Outputs", rows: [["irr", { formula: `IRR(Model!${cash}2:${cash}${last},0.01)` }]] },
    ],
    names: [
      { name: "in_price", ref: at("price") },
      { name: "out_irr", ref: "Outputs!$B$1" },
    ],
  };
}
