import { type DisclosedScenarioView, formatFigure } from "@fabroom/contracts";
import { CopyHash, DataTable, DefinitionList, Panel } from "@fabroom/ui";
import { useTranslations } from "next-intl";
import { useLanguage } from "@/lib/use-language.ts";
import { inputWords } from "../shell/input-words.ts";

/** A scenario attached to a question, read-only: what it changes and what came out, when it was attached. */
export function DisclosedScenario({ scenario }: { scenario: DisclosedScenarioView }) {
  const t = useTranslations("question");
  const language = useLanguage();
  const figure = (value: number | null, unit: string) =>
    value === null ? "–" : formatFigure(value, unit, language, scenario.currency);
  const words = inputWords(useTranslations("what-if"), language);
  const { headline } = scenario;
  return (
    <Panel title={t("scenario.title")} aside={t("scenario.lead")}>
      <DefinitionList
        items={[
          { term: t("scenario.name"), detail: scenario.name },
          {
            term: t("about.site", { title: scenario.siteName }),
            detail: t("onVersion", { version: scenario.baseVersion }),
          },
          { term: t("scenario.npv"), detail: figure(headline.npv, "currencyM") },
          { term: t("scenario.equityIrr"), detail: figure(headline.equityIrr, "ratioPerYear") },
          { term: t("scenario.minDscr"), detail: figure(headline.minDscr, "multiple") },
          {
            term: t("scenario.engine", { version: scenario.engineVersion }),
            detail: <CopyHash hash={scenario.caseSha256} copyLabel={t("copy")} copiedLabel={t("copied")} />,
          },
        ]}
      />
      <DataTable
        className="mt-6"
        caption={t("scenario.input")}
        captionHidden
        columns={[
          { key: "input", header: t("scenario.input"), primary: true },
          { key: "from", header: t("scenario.published"), numeric: true },
          { key: "to", header: t("scenario.changed"), numeric: true },
        ]}
        rows={scenario.changes.map(({ path, from, to }) => ({
          id: path,
          cells: {
            input: words.label(path, scenario),
            from: words.text(path, from, scenario),
            to: words.text(path, to, scenario),
          },
        }))}
      />
    </Panel>
  );
}
