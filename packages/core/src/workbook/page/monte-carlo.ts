import type { ProductWords } from "@fabroom/contracts";
import {
  type Assumptions,
  defaultCorrelations,
  defaultDrivers,
  type HeadlineName,
  histogram,
  type MonteCarloReport,
  monteCarlo,
  OUTPUT_FIELDS,
  type SourcedDriver,
  type Unit,
} from "@fabroom/finance";
import { type Beside, heading, type Item, note, type Page, t } from "../grid/model.ts";
import { formatOf } from "../grid/units.ts";
import { driverField, figure, head, STAMP } from "./engine-output.ts";

/** The portal's own first seed, so that a reader finds the same figures there. */
const SEED = 42;
const PATHS = 2_000;
const CLASSES = 20;
const PERCENT = formatOf("ratio");
const COUNT = "#,##0";
const SHOWN: readonly HeadlineName[] = ["npv", "equityNpv", "projectIrr", "equityIrr", "minDscr", "lcow"];
const QUANTILES = ["p5", "p10", "p50", "p90", "p95"] as const;

const cells = (label: ProductWords, ...beside: (Beside | null)[]): Item => ({
  kind: "cells",
  cells: [{ text: label }, ...beside],
});
const heads = (label: ProductWords, ...beside: ProductWords[]): Item => ({
  kind: "cells",
  cells: [{ text: label, style: "header" }, ...beside.map(head)],
});

/** What the default drivers make of the case: the portal's run, with the seed and the number of paths named. */
export function monteCarloPage(assumptions: Assumptions): Page {
  const drivers = defaultDrivers(assumptions);
  const report = monteCarlo({ assumptions, drivers, correlations: defaultCorrelations, paths: PATHS, seed: SEED });
  return {
    key: "monteCarlo",
    title: t("Monte Carlo", "Monte-Carlo"),
    across: "nothing",
    note: STAMP,
    widths: [58, 18, 18, 18, 18, 18, 18, 18],
    items: [
      note(
        "Every path draws all the drivers below and runs the whole model, debt sized again. Failed runs, and rates that no flows give, rank as the worst.",
        "Chaque trajectoire tire tous les facteurs ci-dessous et relance le modèle entier, dette recalibrée. Les échecs, et les taux que les flux ne donnent pas, comptent parmi les pires.",
      ),
      cells(t("Paths", "Trajectoires"), figure(PATHS, COUNT)),
      cells(t("Seed", "Graine"), figure(SEED, "0")),
      ...(report.ok ? [...outcomes(report), ...classes(report)] : []),
      ...driverItems(drivers),
    ],
  };
}

function outcomes(report: MonteCarloReport): Item[] {
  const { outputs, probability, failed, paths, hurdle, dscrFloor, cvar5 } = report;
  const level = (value: number) => ({ en: value.toFixed(1), fr: value.toFixed(1).replace(".", ",") });
  const [rate, floor] = [level(hurdle * 100), level(dscrFloor)];
  return [
    cells(t("Failed runs", "Échecs"), figure(failed, COUNT), figure(failed / paths, PERCENT)),
    heading("Results", "Résultats"),
    heads(
      t("Figure", "Grandeur"),
      t("Mean", "Moyenne"),
      t("Standard deviation", "Écart-type"),
      ...QUANTILES.map((name) => t(name.toUpperCase(), name.toUpperCase())),
    ),
    ...SHOWN.flatMap((name): Item[] => {
      const output = OUTPUT_FIELDS.find(({ path }) => path === `headline.${name}`);
      const summary = outputs[name];
      if (!output || !summary) return [];
      const format = formatOf(output.unit);
      return [
        cells(
          output.label,
          figure(summary.mean, format),
          figure(summary.sd, format),
          ...QUANTILES.map((quantile) => figure(summary.quantiles[quantile], format)),
        ),
      ];
    }),
    note(
      "P10: one path in ten lies below. Mean and standard deviation are over the paths on which the figure exists.",
      "P10 : une trajectoire sur dix lui est inférieure. Moyenne et écart-type portent sur les trajectoires où la grandeur existe.",
    ),
    heading("Probabilities", "Probabilités"),
    cells(t("Project NPV below zero", "VAN du projet négative"), figure(probability.npvBelowZero, PERCENT)),
    cells(
      t(`Equity IRR below the hurdle of ${rate.en}%`, `TRI des fonds propres sous le taux exigé de ${rate.fr} %`),
      figure(probability.irrBelowHurdle, PERCENT),
    ),
    cells(
      t(`Minimum DSCR below ${floor.en}`, `DSCR minimal inférieur à ${floor.fr}`),
      figure(probability.minDscrBelow, PERCENT),
    ),
    cells(
      t("Mean project NPV of the worst 5% of paths", "VAN moyenne du projet, 5 % des trajectoires les plus faibles"),
      figure(cvar5, formatOf("currencyM")),
    ),
  ];
}

/** Two histograms, one below the other. */
function classes({ draws, paths }: MonteCarloReport): Item[] {
  const table = (name: "npv" | "equityIrr", label: ProductWords, unit: Unit): Item[] => {
    const states = draws.states[name] as Uint8Array;
    const values = (draws.values[name] as Float64Array).filter((_, path) => states[path] === 0);
    let below = 0;
    return [
      { kind: "heading", label },
      heads(
        t("Class", "Classe"),
        t("From", "De"),
        t("To", "À"),
        t("Paths", "Trajectoires"),
        t("Share", "Part"),
        t("Cumulative", "Cumul"),
      ),
      ...histogram(values, CLASSES).map(({ from, to, count }, i): Item => {
        below += count;
        return cells(
          t(`${i + 1}`, `${i + 1}`),
          figure(from, formatOf(unit)),
          figure(to, formatOf(unit)),
          figure(count, COUNT),
          figure(count / paths, PERCENT),
          figure(below / paths, PERCENT),
        );
      }),
    ];
  };
  return [
    ...table("npv", t("Distribution of the project NPV", "Distribution de la VAN du projet"), "currencyM"),
    ...table("equityIrr", t("Distribution of the equity IRR", "Distribution du TRI des fonds propres"), "ratioPerYear"),
    note(
      "The outermost classes hold what lies beyond them. Shares are of all paths; what is missing to 100% failed or has no rate.",
      "Les classes extrêmes contiennent aussi ce qui les dépasse. Les parts portent sur toutes les trajectoires ; le reste jusqu'à 100 % a échoué ou n'a pas de taux.",
    ),
  ];
}

const ACTION = {
  set: t("the value", "la valeur"),
  multiply: t("times the value", "multiplie la valeur"),
  add: t("added to the value", "s'ajoute à la valeur"),
} as const satisfies Record<string, ProductWords>;

function driverItems(drivers: readonly SourcedDriver[]): Item[] {
  const names = new Map(drivers.map(({ id, path }) => [id, driverField(path).label]));
  return [
    heading("Drivers", "Facteurs"),
    heads(
      t("Assumption", "Hypothèse"),
      t("Draw", "Tirage"),
      t("Distribution", "Loi"),
      t("Low or mean", "Bas ou moyenne"),
      t("Mode or deviation", "Mode ou écart-type"),
      t("High", "Haut"),
      t("Probability", "Probabilité"),
    ),
    ...drivers.flatMap(driverRows),
    note(
      "Default distributions: general knowledge, except the delay of construction, shaped after published construction times (CSET).",
      "Lois par défaut : connaissance générale, sauf le retard de construction, calé sur des durées de chantier publiées (CSET).",
    ),
    heads(t("Rank correlation", "Corrélation de rang"), t("With", "Avec"), t("Value", "Valeur")),
    ...defaultCorrelations.map(
      ({ a, b, rho }): Item =>
        cells(names.get(a) ?? t(a, a), { text: names.get(b) ?? t(b, b), align: "right" }, figure(rho, "0.00")),
    ),
  ];
}

function driverRows({ path, action, distribution }: SourcedDriver): Item[] {
  const row = (law: ProductWords, ...values: (number | null)[]): Item =>
    cells(
      driverField(path).label,
      { text: ACTION[action ?? "set"], align: "right" },
      { text: law, align: "right" },
      ...values.map((value) => (value === null ? null : figure(value, "0.0##"))),
    );
  switch (distribution.kind) {
    case "pert":
      return [row(t("PERT", "PERT"), distribution.low, distribution.mode, distribution.high)];
    case "triangular":
      return [row(t("triangular", "triangulaire"), distribution.low, distribution.mode, distribution.high)];
    case "lognormal":
      return "mean" in distribution
        ? [row(t("lognormal", "log-normale"), distribution.mean, distribution.sd)]
        : [row(t("lognormal", "log-normale"), distribution.median, distribution.sigma)];
    case "discrete":
      return distribution.values.map(({ value, weight }) => row(t("discrete", "discrète"), value, null, null, weight));
    default:
      throw new Error(`no words for a driver drawn from "${distribution.kind}"`);
  }
}
