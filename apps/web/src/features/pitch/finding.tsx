import { type FigureView, parseInlines } from "@fabroom/contracts";
import { type FigureLabels, FigureValue } from "@fabroom/ui";

type Props = { text: string; figures: Record<string, FigureView>; labels: FigureLabels };

/** The sentence a chapter stands for, its figures each with their provenance. */
export function Finding({ text, figures, labels }: Props) {
  return parseInlines(text).map((inline, index) => {
    // the order of a text's parts never changes while it is shown
    const key = `${index}`;
    if (inline.kind === "text") return <span key={key}>{inline.text}</span>;
    const figure = figures[inline.id];
    return figure ? <FigureValue key={key} figure={figure} labels={labels} /> : <span key={key}>–</span>;
  });
}
