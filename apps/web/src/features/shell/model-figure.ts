import { type FigureView, formatDate, type Language } from "@fabroom/contracts";

type Input = {
  id: string;
  label: string;
  value: number | null;
  /** Ready, with its unit. */
  text: string;
  range?: string | null;
  unit: string;
  formula?: string;
  source: string;
  /** ISO time. */
  asOf: string;
  engineVersion: string;
};

/** A figure the engine computed, with its provenance. It is no firmer than the assumptions it stands on. */
export function modelFigure(
  { value, range, formula, asOf, source, engineVersion, ...rest }: Input,
  language: Language,
) {
  const day = formatDate(asOf, language);
  return {
    ...rest,
    value: value ?? 0,
    range: range ?? null,
    status: "assumption",
    asOf: day,
    source: { label: source, url: null, date: day },
    formula: formula ?? null,
    modelVersion: engineVersion,
  } satisfies FigureView;
}
