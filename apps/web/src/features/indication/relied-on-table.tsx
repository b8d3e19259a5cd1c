import { formatDate, type Language, type Readings, type ReliedOn } from "@fabroom/contracts";
import { CopyHash, DataTable } from "@fabroom/ui";
import { getTranslations } from "next-intl/server";
import { pageLanguage } from "@/lib/api.ts";
import { inputWords } from "../shell/input-words.ts";
import { ReadingCell } from "./reading-cell.tsx";

type Props = {
  items: ReliedOn[];
  /** How far each was opened, by its id: before it is sealed. */
  readings?: Record<string, Readings>;
};

/** The very versions an indication relies on, each with its fingerprint. */
export async function ReliedOnTable({ items, readings }: Props) {
  const language = await pageLanguage();
  const t = await getTranslations("indication");
  const titleOf = ({ kind, title }: ReliedOn) => {
    if (kind === "document") return title;
    if (kind === "answer") return t("answerTo", { title });
    return t(kind === "site" ? "caseOf" : "scenarioOf", { site: title });
  };
  return (
    <DataTable
      caption={t("reliedOn")}
      columns={[
        { key: "title", header: t("document"), primary: true },
        { key: "version", header: t("version"), numeric: true },
        { key: "date", header: t("published") },
        ...(readings ? [{ key: "reading", header: t("reading.title") }] : []),
        { key: "hash", header: t("fingerprint") },
      ]}
      rows={items.map((item) => ({
        id: item.id,
        cells: {
          title: (
            <>
              {titleOf(item)}
              {item.engineVersion ? (
                <p className="text-xs font-normal text-muted">{t("engine", { version: item.engineVersion })}</p>
              ) : null}
              {item.scenario ? <ScenarioInputs scenario={item.scenario} language={language} /> : null}
            </>
          ),
          version: item.version,
          date: formatDate(item.publishedAt, language),
          ...(readings?.[item.id]
            ? { reading: <ReadingCell id={item.id} readings={readings[item.id]!} language={language} /> }
            : {}),
          hash: <CopyHash hash={item.sha256} copyLabel={t("copy")} copiedLabel={t("copied")} />,
        },
      }))}
    />
  );
}

type InputsProps = { scenario: NonNullable<ReliedOn["scenario"]>; language: Language };

/** The inputs of a scenario named in an indication, each with its value. */
async function ScenarioInputs({ scenario: { patch, currency }, language }: InputsProps) {
  const words = inputWords(await getTranslations("what-if"), language);
  // what is sealed names the changes alone: instruments of the base that are not replaced go by their number
  const of = { currency, incentives: [] };
  return (
    <ul className="mt-1 text-xs font-normal text-muted">
      {Object.entries(patch).map(([path, value]) => (
        <li key={path}>
          {words.label(path, of)} = {words.text(path, value, of)}
        </li>
      ))}
    </ul>
  );
}
