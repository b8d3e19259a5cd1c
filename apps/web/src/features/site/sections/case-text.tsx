import { type FigureView, parseText } from "@fabroom/contracts";
import { getTranslations } from "next-intl/server";
import { RichText } from "../../shell/rich-text.tsx";

type Item = { title: string; text: string; mitigation?: string };
type Props = { story: string; merits: readonly Item[]; figures: Record<string, FigureView>; lang: string };

const SMALL = "flex max-w-measure flex-col gap-3 text-base text-ink";

/** What would be built and why, then the merits. */
export async function CaseText({ story, merits, figures, lang }: Props) {
  const t = await getTranslations("site");
  return (
    <>
      <RichText blocks={parseText(story)} figures={figures} lang={lang} />
      <h3 className="mt-10 text-lg text-ink">{t("merits", { count: merits.length })}</h3>
      <Items items={merits} figures={figures} level={4} lang={lang} />
    </>
  );
}

type ItemsProps = { items: readonly Item[]; figures: Record<string, FigureView>; level: 3 | 4; lang: string };

/** Each with its title; a risk with what is done about it. */
export async function Items({ items, figures, level, lang }: ItemsProps) {
  const t = await getTranslations("site");
  const Heading = `h${level}` as const;
  return (
    <ol className="mt-4 grid gap-x-10 lg:grid-cols-2">
      {items.map((item, index) => (
        <li key={item.title} className="flex gap-4 border-t border-line py-5">
          <span aria-hidden className="w-5 shrink-0 font-serif text-base font-semibold text-faint tabular-nums">
            {index + 1}
          </span>
          <div className="flex min-w-0 flex-col gap-2">
            <Heading lang={lang} className="font-serif text-base font-semibold text-ink">
              {item.title}
            </Heading>
            <RichText blocks={parseText(item.text)} figures={figures} className={SMALL} lang={lang} />
            {item.mitigation ? (
              <div className="mt-1 border-l-2 border-line pl-4">
                <p className="mb-1 text-xs font-medium text-muted">{t("mitigation")}</p>
                <RichText
                  lang={lang}
                  blocks={parseText(item.mitigation)}
                  figures={figures}
                  className="flex max-w-measure flex-col gap-3 text-sm text-muted"
                />
              </div>
            ) : null}
          </div>
        </li>
      ))}
    </ol>
  );
}
