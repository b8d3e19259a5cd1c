import type { HeadlineName } from "@fabroom/finance";
import { DataTable } from "@fabroom/ui";
import Link from "next/link";
import { pathTo } from "@/lib/path.ts";
import { outputField } from "../case-figure.tsx";
import { type CaseFrame, useCase } from "../case-frame.ts";
import type { Change, ScenarioHeadline } from "../derive/scenario.ts";

const SHOWN = [
  "capex",
  "projectIrr",
  "equityIrr",
  "npv",
  "paybackYears",
  "debt",
  "minDscr",
  "lockups",
  "sponsorSupport",
] as const satisfies readonly HeadlineName[];

/** The standing scenarios beside each other, debt sized again in each. */
export function ScenarioTable({ data, frame }: { data: readonly ScenarioHeadline[]; frame: CaseFrame }) {
  const { t, language, figure } = useCase(frame);
  return (
    <DataTable
      caption={t("scenarios.caption")}
      columns={[
        { key: "figure", header: t("returns.figure"), primary: true },
        ...data.map(({ id }) => ({
          key: id,
          numeric: true,
          label: t(`scenario.${id}.short`),
          header: (
            <Link
              prefetch={false}
              href={pathTo(language, `/sites/${frame.slug}${id === "base" ? "" : `?case=${id}`}`)}
              className="link"
            >
              {t(`scenario.${id}.short`)}
            </Link>
          ),
        })),
      ]}
      rows={SHOWN.map((name) => ({
        id: name,
        cells: {
          figure: outputField(name).label[language],
          ...Object.fromEntries(
            data.map(({ id, headline }) => [
              id,
              headline ? figure(headline[name], outputField(name).unit) : t("refused"),
            ]),
          ),
        },
      }))}
    />
  );
}

/** What a scenario changes in the assumptions, from and to. */
export function Changes({ changes, frame }: { changes: readonly Change[]; frame: CaseFrame }) {
  const { t, language, figure } = useCase(frame);
  const show = (value: Change["from"], unit: string) =>
    typeof value === "number" ? figure(value, unit) : (value ?? "–");
  return (
    <ul className="flex flex-col gap-1 text-sm text-muted">
      {changes.map(({ path, label, unit, from, to }) => (
        <li key={path}>
          {label
            ? t("change", { label: label[language], from: show(from, unit), to: show(to, unit) })
            : t("supportRemoved")}
        </li>
      ))}
    </ul>
  );
}
