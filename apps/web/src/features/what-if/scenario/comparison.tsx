import type { Language, ScenarioComparison, ScenarioSummary } from "@fabroom/contracts";
import type { Assumptions, HeadlineName } from "@fabroom/finance";
import { Breadcrumbs, DataTable, EmptyState, PageHeader, Section } from "@fabroom/ui";
import { useTranslations } from "next-intl";
import { pathTo } from "@/lib/path.ts";
import { PortalLink } from "../../shell/portal-link.tsx";
import { unitOf, useWords } from "../use-words.ts";

type HeadProps = { scenario: ScenarioSummary; language: Language };

function Head({ scenario, language }: HeadProps) {
  return (
    <PortalLink href={pathTo(language, `/scenarios/${scenario.id}`)} className="link">
      <bdi>{scenario.name}</bdi>
    </PortalLink>
  );
}

const ROWS = [
  "npv",
  "projectIrr",
  "equityIrr",
  "moic",
  "paybackYears",
  "minDscr",
  "lcow",
  "breakEvenPrice",
  "breakEvenUtilisation",
  "delayCostPerMonth",
  "capex",
  "peakFunding",
  "debt",
  "subsidyShare",
] as const satisfies readonly HeadlineName[];

/** Two scenarios of one site: the same rows, and what the second has over the first. */
export function Comparison({ comparison }: { comparison: ScenarioComparison<Assumptions> }) {
  const { first, second, differences, assumptions } = comparison;
  const t = useTranslations("scenario");
  const { language, figure, difference, output, input, inputValue } = useWords(first.currency);
  const heads = {
    first: <Head scenario={first} language={language} />,
    second: <Head scenario={second} language={language} />,
  };
  const irr = (one: ScenarioSummary) => figure(one.headline.equityIrr, "ratioPerYear");
  return (
    <>
      <PageHeader
        breadcrumbs={
          <Breadcrumbs
            label={t("breadcrumbs")}
            link={PortalLink}
            items={[{ label: t("title"), href: pathTo(language, "/scenarios") }, { label: t("comparison.title") }]}
          />
        }
        eyebrow={first.site.name}
        title={t("comparison.heading", { first: first.name, second: second.name })}
        lead={t("comparison.lead", {
          first: irr(first),
          second: irr(second),
          npv: difference(second.headline.npv, first.headline.npv, "currencyM"),
        })}
      />
      <Section id="figures" title={t("comparison.figures")}>
        <DataTable
          caption={t("comparison.figures")}
          captionHidden
          columns={[
            { key: "name", header: t("comparison.figure"), primary: true },
            { key: "first", header: heads.first, numeric: true },
            { key: "second", header: heads.second, numeric: true },
            { key: "difference", header: t("comparison.difference"), numeric: true },
          ]}
          rows={ROWS.map((name) => ({
            id: name,
            cells: {
              name: output(name),
              first: figure(first.headline[name], unitOf(name)),
              second: figure(second.headline[name], unitOf(name)),
              difference: difference(second.headline[name], first.headline[name], unitOf(name)),
            },
          }))}
        />
      </Section>
      <Section id="inputs" title={t("comparison.inputs")}>
        <DataTable
          caption={t("comparison.inputs")}
          captionHidden
          empty={<EmptyState title={t("comparison.sameInputs")} />}
          columns={[
            { key: "name", header: t("comparison.input"), primary: true },
            { key: "first", header: heads.first, numeric: true },
            { key: "second", header: heads.second, numeric: true },
          ]}
          rows={differences.map(({ path, first: a, second: b }) => ({
            id: path,
            cells: {
              name: input(path, assumptions),
              first: inputValue(path, a, assumptions),
              second: inputValue(path, b, assumptions),
            },
          }))}
        />
      </Section>
    </>
  );
}
