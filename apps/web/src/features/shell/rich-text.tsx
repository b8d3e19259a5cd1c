import { type Block, type FigureView, type Inline, unitNames } from "@fabroom/contracts";
import type { FigureLabels } from "@fabroom/ui";
import { getTranslations } from "next-intl/server";
import { pageLanguage } from "@/lib/api.ts";
import { Inlines } from "./inlines.tsx";

/** The words of a figure's provenance card. */
export async function figureLabels(): Promise<FigureLabels> {
  const t = await getTranslations("common");
  return {
    status: {
      signed: t("status.signed"),
      letter_of_intent: t("status.letter_of_intent"),
      assumption: t("status.assumption"),
      published: t("status.published"),
    },
    unit: t("figure.unit"),
    range: t("figure.range"),
    asOf: t("figure.asOf"),
    source: t("figure.source"),
    formula: t("figure.formula"),
    modelVersion: t("figure.modelVersion"),
    units: {
      ...unitNames(await pageLanguage()),
      count: t("figure.units.count"),
      month: t("figure.units.month"),
      multiple: t("figure.units.multiple"),
      ratio: t("figure.units.ratio"),
      ratioPerYear: t("figure.units.ratioPerYear"),
    },
  };
}

type Props = { blocks: Block[]; figures: Record<string, FigureView>; level?: 2 | 3; className?: string; lang?: string };

/** Edited text, its figures each with their provenance. */
export async function RichText({ blocks, figures, level = 3, className, lang }: Props) {
  const labels = await figureLabels();
  const Heading = level === 2 ? "h2" : "h3";
  const line = (inlines: Inline[]) => <Inlines inlines={inlines} figures={figures} labels={labels} />;
  return (
    <div lang={lang} className={className ?? "flex max-w-measure flex-col gap-4 font-serif text-long text-ink"}>
      {blocks.map((block, index) => {
        const key = `${index}`;
        if (block.kind === "heading")
          return (
            <Heading key={key} className="mt-4 text-lg font-semibold text-ink">
              {line(block.inlines)}
            </Heading>
          );
        if (block.kind === "list")
          return (
            <ul key={key} className="flex list-disc flex-col gap-2 pl-6">
              {block.items.map((item) => (
                <li key={JSON.stringify(item)}>{line(item)}</li>
              ))}
            </ul>
          );
        return <p key={key}>{line(block.inlines)}</p>;
      })}
    </div>
  );
}
