import type { Localised } from "@fabroom/contracts";
import {
  ASSUMPTION_FIELDS,
  type Assumptions,
  type HeadlineName,
  OUTPUT_FIELDS,
  scenarios,
  sensitivities,
} from "@fabroom/finance";
import { type Beside, type Item, type Page, t } from "../grid/model.ts";
import { formatOf } from "../grid/units.ts";
import { VARIANTS } from "../words.ts";

const STAMP = t(
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
const head = (text: Localised): Beside => ({ text, style: "header", align: "right" });

/** The standing scenarios, run by the engine. */
export function scenariosPage(assumptions: Assumptions): Page {
  const runs = scenarios({ assumptions });
  const rows = SHOWN.flatMap((name): Item[] => {
    const output = field(name);
    if (!output) return [];
    const cells = runs.map((run): Beside => {
      const value = run.ok ? run.headline[name] : null;
      return { value: value ?? "n/a", format: formatOf(output.unit), align: "right" };
    });
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
  const labels = new Map(ASSUMPTION_FIELDS.map(({ path, label, unit }) => [path, { label, unit }]));
  // drivers inside a list: "incentives.0.rate"
  const named = (path: string) => {
    const known = labels.get(path);
    if (known) return known;
    const k = Number(/\d+/.exec(path)?.[0]) + 1;
    return { label: t(`Incentive ${k}: rate`, `Aide ${k} : taux`), unit: "ratio" as const };
  };
  const number = (value: number | null | undefined, format: string): Beside => ({
    value: value ?? "n/a",
    format,
    align: "right",
  });
  const rows = made.ok
    ? made.bars.map(({ path, low, high }): Item => {
        const { label, unit } = named(path);
        const input = unit === "ratio" || unit === "ratioPerYear" ? "0.00%" : "#,##0.00##";
        return {
          kind: "cells",
          cells: [
            { text: label },
            number(low.input, input),
            number(high.input, input),
            number(low.outputs.npv, formatOf("currencyM")),
            number(high.outputs.npv, formatOf("currencyM")),
            number(low.outputs.equityIrr, formatOf("ratioPerYear")),
            number(high.outputs.equityIrr, formatOf("ratioPerYear")),
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
