import { type FactView, type FigureView, formatDate, type RaiseView } from "@fabroom/contracts";
import { FigureValue, LinkButton, Notice, Section } from "@fabroom/ui";
import { getTranslations } from "next-intl/server";
import { pageLanguage } from "@/lib/api.ts";
import { pathTo } from "@/lib/path.ts";
import { figureLabels } from "../shell/rich-text.tsx";

type Props = { raise: RaiseView; facts: FactView[]; figure: FigureView | null };

/** The public page: one sentence, one figure with its source, the dated story. No terms, the same for everybody. */
export async function Landing({ raise, facts, figure }: Props) {
  const language = await pageLanguage();
  const t = await getTranslations("public");
  const labels = await figureLabels();
  return (
    <div className="flex flex-col gap-16">
      <header className="flex flex-col gap-6">
        <p lang={raise.language} className="eyebrow">
          {raise.name}
        </p>
        <h1 className="max-w-[22ch] text-3xl text-ink sm:text-4xl">{t("headline")}</h1>
        <p className="max-w-measure font-serif text-long text-muted">{t("lead")}</p>
        <div className="flex flex-wrap gap-3">
          <LinkButton href={pathTo(language, "/sign-in")} variant="primary" size="large">
            {t("signInLong")}
          </LinkButton>
        </div>
      </header>
      {figure ? (
        <figure className="flex flex-col gap-2 border-y border-line py-8">
          <p className="font-serif text-3xl text-ink sm:text-4xl">
            <FigureValue figure={figure} labels={labels} />
          </p>
          <figcaption className="max-w-measure text-sm text-muted">
            {figure.label}. {t("source", { source: figure.source.label, date: figure.source.date })}
          </figcaption>
        </figure>
      ) : null}
      <Section id="story" title={t("story.title")} lead={t("story.lead")}>
        <ol className="flex flex-col">
          {facts.map((fact) => (
            <li key={fact.key} className="grid gap-x-8 gap-y-1 border-t border-line py-5 sm:grid-cols-[8rem_1fr]">
              <time dateTime={fact.date} className="text-sm text-muted">
                {formatDate(fact.date, language)}
              </time>
              <div className="flex max-w-measure flex-col gap-1">
                <p lang={fact.language} className="font-serif text-long text-ink">
                  {fact.text}
                </p>
                <p className="text-sm text-muted">
                  {fact.url ? (
                    <a href={fact.url} rel="noreferrer" className="text-accent underline">
                      {fact.source}
                    </a>
                  ) : (
                    fact.source
                  )}
                  , <span className="whitespace-nowrap">{formatDate(fact.sourceDate, language)}</span>
                </p>
              </div>
            </li>
          ))}
        </ol>
      </Section>
      <Section id="who" title={t("who.title")}>
        <div className="flex max-w-measure flex-col gap-4 font-serif text-long">
          <p>{t("who.text", { issuer: raise.issuer })}</p>
          <p>{t("who.open")}</p>
        </div>
        {raise.illustrative ? (
          <Notice tone="caution" className="mt-8" title={t("sample.title")}>
            {t("sample.text")}
          </Notice>
        ) : null}
      </Section>
    </div>
  );
}
