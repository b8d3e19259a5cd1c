import type { FigureView, Inline } from "@fabroom/contracts";
import { type FigureLabels, FigureValue } from "@fabroom/ui";

type Props = { inlines: Inline[]; figures: Record<string, FigureView>; labels: FigureLabels };

/** What may not begin a line after a figure, nor end one before it. */
const CLOSING = /^[,.;:!?)\]”»…]+/;
const OPENING = /[([“«]+$/;

/** A line of text, its figures each with their provenance and with the marks that touch them. */
export function Inlines({ inlines, figures, labels }: Props) {
  const plain = (index: number) => {
    const inline = inlines[index];
    return inline?.kind === "text" && !inline.strong ? inline.text : "";
  };
  const isFigure = (index: number) => inlines[index]?.kind === "figure";
  const opening = (index: number) => (isFigure(index + 1) ? (OPENING.exec(plain(index))?.[0] ?? "") : "");
  const closing = (index: number) => (isFigure(index - 1) ? (CLOSING.exec(plain(index))?.[0] ?? "") : "");
  return inlines.map((inline, index) => {
    // the order of a text's parts never changes while it is shown
    const key = `${index}`;
    if (inline.kind === "text") {
      if (inline.strong) return <strong key={key}>{inline.text}</strong>;
      const rest = inline.text.slice(closing(index).length);
      return <span key={key}>{rest.slice(0, rest.length - opening(index).length)}</span>;
    }
    const figure = figures[inline.id];
    const shown = figure ? <FigureValue figure={figure} labels={labels} className="whitespace-normal" /> : "–";
    return (
      <span key={key} className="whitespace-nowrap">
        {opening(index - 1)}
        {shown}
        {closing(index + 1)}
      </span>
    );
  });
}
