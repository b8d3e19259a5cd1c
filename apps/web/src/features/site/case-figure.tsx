import { type HeadlineName, OUTPUT_FIELDS, type OutputField } from "@fabroom/finance";
import { type FigureLabels, FigureValue } from "@fabroom/ui";
import { modelFigure } from "../shell/model-figure.ts";
import { type CaseFrame, useCase } from "./case-frame.ts";

const fields = new Map(OUTPUT_FIELDS.map((field) => [field.path.slice("headline.".length), field]));
export const outputField = (name: HeadlineName): OutputField => fields.get(name)!;

/** Headline figures of the published case that a question can name; on any other it is about the case. */
const NAMED = new Set<HeadlineName | "capacity">(["capex", "capacity", "projectIrr", "equityIrr", "npv", "minDscr"]);

type Props = {
  /** A headline figure, or `capacity`, which is an assumption shown among them. */
  name: HeadlineName | "capacity";
  value: number | null;
  frame: CaseFrame;
  labels: FigureLabels;
  range?: string | null;
  className?: string;
};

/** A figure of the case with its provenance: unit, status, source, formula, version of the model. */
export function CaseFigure({ name, value, frame, labels, range, className }: Props) {
  const { t, language, figure } = useCase(frame);
  const field = name === "capacity" ? { unit: "wafersPerMonth", label: null } : outputField(name);
  const unit = field.unit === "currencyPerUnit" ? frame.soldUnit : field.unit;
  const isBase = frame.scenario === "base";
  const view = modelFigure(
    {
      id: `site.${frame.slug}.${name}`,
      label: field.label?.[language] ?? t("figure.capacity"),
      value,
      text: figure(value, unit),
      range: range ?? null,
      unit: t(`unit.${unit}`, { currency: frame.currency }),
      formula: t(`formula.${name}`),
      source: t("origin", {
        name: frame.name,
        version: frame.version,
        scenario: t(`scenario.${frame.scenario}.short`),
        isBase: String(isBase),
      }),
      asOf: frame.publishedAt,
      engineVersion: frame.engineVersion,
    },
    language,
  );
  const about = isBase && NAMED.has(name) ? undefined : `site=${frame.versionId}`;
  return <FigureValue figure={view} labels={labels} about={about} {...(className ? { className } : {})} />;
}
