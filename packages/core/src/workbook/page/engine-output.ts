import type { ProductWords } from "@fabroom/contracts";
import {
  ASSUMPTION_FIELDS,
  type Assumptions,
  type HeadlineName,
  OUTPUT_FIELDS,
  scenarios,
  sensitivities,
  type Unit,
} from "@fabroom/finance";
import { type Beside, type Item, type Page, t } from "../grid/model.ts";
import { formatOf } from "../grid/units.ts";
import { VARIANTS } from "../words.ts";

/** On every sheet that does not follow the inputs. */
export const STAMP = t(
  "Engine output: values as exported. They do not follow the inputs of this workbook.",
  "Sortie du moteur : valeurs à l'export. Elles ne suivent pas les hypothèses de ce classeur.",
);

const SHOWN: readonly HeadlineName[] = [
  "projectIrr",
  "equityIrr",
  "npv",
  "equityNpv",
  "moic",
  "paybackYears",
  "capex",
  "equity",
  "debt",
  "minDscr",
  "llcr",
  "lcow",
  "breakEvenPrice",
];

const field = (name: HeadlineName) => OUTPUT_FIELDS.find(({ path }) => path === `headline.${name}`);
export const head = (text: ProductWords): Beside => ({ text, style: "header", align: "right" });

/** A figure of the engine as it stood at export. */
export const figure = (value: number | null | undefined, format: string): Beside => ({
  value: value ?? "n/a",
  format,
  align: "right",
});

/** Wording and unit of what a driver moves; inside a list ("incentives.0.rate") the instrument's number. */
export function driverField(path: string): { label: ProductWords; unit: Unit } {
  const known = ASSUMPTION_FIELDS.find((one) => one.path === path);
  if (known) return known;
  const k = Number(/\d+/.exec(path)?.[0]) + 1;
  return { label: t(`Incentive ${k}: rate`, `Aide ${k} : taux`), unit: "ratio" };
}

/** The standing scenarios, run by the engine. */
export function scenariosPage(assumptions: Assumptions): Page {
  const runs = scenarios({ assumptions });
  const rows = SHOWN.flatMap((name): Item[] => {
    const output = field(name);
    if (!output) return [];
    const cells = runs.map((run) => figure(run.ok ? run.headline[name] : null, formatOf(output.unit)));
    return [{ kind: "cells", cells: [{ text: output.label }, ...cells] }];
  });
  return {
    key: "scenarios",
    title: t("Scenarios", "Scénarios"),
    across: "nothing",
    note: STAMP,
    widths: [58, 16, 16, 16, 16, 20],
    items: [
      {
        kind: "cells",
        cells: [
          { ...head(t("Figure", "Grandeur")), align: "left" },
          ...runs.map(({ id }) =>
            head((id === "base" ? null : VARIANTS[id as keyof typeof VARIANTS]) ?? t("Base", "Base")),
          ),
        ],
      },
      ...rows,
    ],
  };
}

/** One-at-a-time sensitivities, widest swing of NPV first. */
export function sensitivityPage(assumptions: Assumptions): Page {
  const made = sensitivities({ assumptions, outputs: ["npv", "equityIrr"], switching: false });
  const rows = made.ok
    ? made.bars.map(({ path, low, high }): Item => {
        const { label, unit } = driverField(path);
        const input = unit === "ratio" || unit === "ratioPerYear" ? "0.00%" : "#,##0.00##";
        return {
          kind: "cells",
          cells: [
            { text: label },
            figure(low.input, input),
            figure(high.input, input),
            figure(low.outputs.npv, formatOf("currencyM")),
            figure(high.outputs.npv, formatOf("currencyM")),
            figure(low.outputs.equityIrr, formatOf("ratioPerYear")),
            figure(high.outputs.equityIrr, formatOf("ratioPerYear")),
          ],
        };
      })
    : [];
  return {
    key: "sensitivity",
    title: t("Sensitivity", "Sensibilité"),
    across: "nothing",
    note: STAMP,
    widths: [58, 18, 18, 26, 26, 30, 30],
    items: [
      {
        kind: "cells",
        cells: [
          {
            text: t("Assumption, all others as exported", "Hypothèse, toutes choses égales par ailleurs"),
            style: "header",
          },
          head(t("Low input", "Valeur basse")),
          head(t("High input", "Valeur haute")),
          head(t("NPV at low", "VAN, valeur basse")),
          head(t("NPV at high", "VAN, valeur haute")),
          head(t("Equity IRR at low", "TRI fonds propres, basse")),
          head(t("Equity IRR at high", "TRI fonds propres, haute")),
        ],
      },
      ...rows,
    ],
  };
}
