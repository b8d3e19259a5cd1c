import { type BenchmarkView, formatDate } from "@fabroom/contracts";
import { DataTable, EmptyState } from "@fabroom/ui";
import { countryName } from "@/lib/country.ts";
import { codeOf } from "../shell/charts/sites-map-chart.tsx";
import { useNetwork } from "../shell/charts/use-network.ts";

/** The real public projects, as published by others: read-only, each with source and date. */
export function BenchmarkTable({ benchmarks }: { benchmarks: readonly BenchmarkView[] }) {
  const { t, language } = useNetwork();
  if (benchmarks.length === 0) return <EmptyState title={t("real.empty")} />;
  return (
    <DataTable
      caption={t("real.caption")}
      columns={[
        { key: "name", header: t("real.project"), primary: true },
        { key: "node", header: t("column.node") },
        { key: "capex", header: t("column.capex") },
        { key: "capacity", header: t("column.capacity") },
        { key: "support", header: t("real.support") },
        { key: "state", header: t("real.state") },
        { key: "source", header: t("real.source") },
      ]}
      rows={benchmarks.map((one, index) => ({
        id: one.key,
        cells: {
          name: (
            <span id={`benchmark-${one.key}`} className="block">
              <span className="mr-2 text-muted">{codeOf(index)}</span>
              {one.name}
              <span className="block text-xs font-normal text-muted">
                {t("real.in", { country: countryName(one.country, language) })}
              </span>
            </span>
          ),
          node: one.node,
          capex: one.capex,
          capacity: one.capacity,
          support: one.support,
          state: one.state,
          source: (
            <>
              {one.url ? (
                <a href={one.url} className="link" rel="noreferrer">
                  {one.source}
                </a>
              ) : (
                one.source
              )}
              <span className="block text-xs text-muted">{formatDate(one.sourceDate, language)}</span>
            </>
          ),
        },
      }))}
    />
  );
}
