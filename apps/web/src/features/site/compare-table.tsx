import { Currency, formatMoneyNumber, formatNumber } from "@fabroom/contracts";
import { cx, DataTable } from "@fabroom/ui";
import { CircleMinus, CirclePlus } from "lucide-react";
import Link from "next/link";
import { pathTo } from "@/lib/path.ts";
import { useLanguage } from "@/lib/use-language.ts";
import { useCase } from "./case-frame.ts";
import type { Cell, ComparedRow, Comparison } from "./derive/comparison.ts";

type Site = { slug: string; name: string; usdRate: number | null; currency: string };

/** The rows of every case: value, its mark, and how far it is from the first. */
export function CompareTable({ comparison, sites }: { comparison: Comparison; sites: readonly Site[] }) {
  const { t, language } = useCase(comparison);
  const groups = [...new Set(comparison.rows.map(({ group }) => group))];
  const [first] = sites;
  const others = sites.slice(1);
  const rates = useRateTexts(sites);
  // three columns and more need a wide page; before it, sheets
  const many = sites.length > 2;
  const site = ({ slug, name }: Site) => (
    <Link prefetch={false} href={pathTo(language, `/sites/${slug}`)} className="link">
      {name}
    </Link>
  );
  return (
    <div>
      <section
        aria-label={t("compare.caption")}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        className={cx("relative hidden overflow-x-auto", many ? "xl:block" : "md:block")}
      >
        <table className="w-full border-collapse text-sm">
          <caption className="pb-3 text-left text-sm text-muted">{t("compare.caption")}</caption>
          <thead>
            <tr className="border-b border-line-strong align-bottom text-xs text-muted">
              <th scope="col" className="py-2 pr-4 text-left font-medium">
                {t("compare.row")}
              </th>
              {sites.map((one) => (
                <th key={one.slug} scope="col" className="px-3 py-2 text-right font-medium">
                  {site(one)}
                </th>
              ))}
            </tr>
          </thead>
          {groups.map((group) => (
            <tbody key={group}>
              <tr className="border-b border-line bg-sunken">
                <th
                  scope="rowgroup"
                  colSpan={sites.length + 1}
                  className="py-2 pl-2 text-left font-serif text-base font-semibold"
                >
                  {t(`compare.group.${group}`)}
                </th>
              </tr>
              {comparison.rows
                .filter((row) => row.group === group)
                .map((row) => (
                  <tr key={row.name} className="border-b border-line align-top">
                    <th scope="row" className="py-2 pr-4 text-left font-normal text-muted">
                      <RowLabel row={row} comparison={comparison} />
                    </th>
                    {row.cells.map((cell, i) => (
                      <td key={sites[i]!.slug} className="px-3 py-2 text-right tabular-nums">
                        <Value row={row} cell={cell} comparison={comparison} isFirst={i === 0} />
                      </td>
                    ))}
                  </tr>
                ))}
            </tbody>
          ))}
        </table>
      </section>
      <div className={cx("flex flex-col gap-8", many ? "xl:hidden" : "md:hidden")}>
        {groups.map((group) => (
          <section key={group} aria-label={t(`compare.group.${group}`)}>
            <h2 className="mb-2 text-lg text-ink">{t(`compare.group.${group}`)}</h2>
            {comparison.rows
              .filter((row) => row.group === group)
              .map((row) => (
                <div key={row.name} className="border-t border-line py-3">
                  <h3 className="font-sans text-sm font-medium tracking-normal text-muted">
                    <RowLabel row={row} comparison={comparison} />
                  </h3>
                  <dl className="mt-1 flex flex-col gap-1 text-sm">
                    {row.cells.map((cell, i) => (
                      <div key={sites[i]!.slug} className="flex items-baseline justify-between gap-4">
                        <dt className="min-w-0 text-xs text-muted">{sites[i]!.name}</dt>
                        <dd className="text-right tabular-nums">
                          <Value row={row} cell={cell} comparison={comparison} isFirst={i === 0} />
                        </dd>
                      </div>
                    ))}
                  </dl>
                </div>
              ))}
          </section>
        ))}
      </div>
      <p className="mt-3 text-xs text-faint">
        {first && others.length > 0 ? `${t("compare.reference", { name: first.name })} ` : ""}
        {comparison.converted ? t("compare.currencyNote", { rates: rates.join(language === "fr" ? " ; " : "; ") }) : ""}
      </p>
    </div>
  );
}

/** `€1 = US$1.10` · `1 $ = 150 ¥`: the way round in which the number is large enough to be read. */
function useRateTexts(sites: readonly { currency: string; usdRate: number | null }[]): string[] {
  const language = useLanguage();
  const money = (amount: number, currency: string, decimals = 2) =>
    formatMoneyNumber(amount, Currency.parse(currency), language, { decimals });
  const known = sites.flatMap(({ currency, usdRate }) =>
    usdRate === null || currency === "USD" ? [] : [[currency, usdRate] as const],
  );
  return [...new Map(known)].map(([currency, rate]) =>
    rate < 0.1
      ? `${money(1, "USD", 0)} = ${money(1 / rate, currency, 0)}`
      : `${money(1, currency, 0)} = ${money(rate, "USD")}`,
  );
}

function RowLabel({ row, comparison }: { row: ComparedRow; comparison: Comparison }) {
  const { t, language } = useCase(comparison);
  return row.label ? row.label[language] : t("compare.capacity");
}

type ValueProps = { row: ComparedRow; cell: Cell; comparison: Comparison; isFirst: boolean };

/** A plus marks the best, a minus the worst: signs, so that nobody depends on a colour. */
function Value({ row, cell, comparison, isFirst }: ValueProps) {
  const { t, language, figure } = useCase(comparison);
  const { unit } = row;
  const whole = (value: number | null) => (unit === "months" && value !== null ? Math.round(value) : value);
  const difference = () => {
    const value = cell.difference;
    if (value === null) return null;
    // years are shown to a tenth
    if (Math.abs(value) < (unit === "years" ? 0.05 : 1e-9)) return t("compare.same");
    const sign = value > 0 ? "+" : "\u2212";
    const size = Math.abs(value);
    if (unit === "ratio" || unit === "ratioPerYear")
      return t("compare.points", { value: `${sign}${formatNumber(size * 100, language, 1)}` });
    if (unit === "currencyM" && comparison.currency === "USD")
      return `${sign}${formatMoneyNumber(size * 1e6, "USD", language)}`;
    return `${sign}${figure(unit === "years" ? Math.round(size * 10) / 10 : whole(size), unit)}`;
  };
  const apart = difference();
  return (
    <>
      <span className="inline-flex items-baseline gap-2 whitespace-nowrap">
        {cell.mark ? (
          <span className="self-center" title={t(`compare.${cell.mark}`)}>
            {cell.mark === "best" ? (
              <CirclePlus aria-hidden className="size-4" />
            ) : (
              <CircleMinus aria-hidden className="size-4" />
            )}
            <span className="sr-only">{t(`compare.${cell.mark}`)}</span>
          </span>
        ) : null}
        <span className={cx(cell.mark === "best" && "font-semibold")}>{figure(whole(cell.value), unit)}</span>
      </span>
      {isFirst || apart === null ? null : <span className="block text-xs text-muted">{apart}</span>}
    </>
  );
}

/** The general assumptions of the cases as published, and which of them differ. */
export function GeneralTable({
  comparison,
  sites,
}: {
  comparison: Comparison;
  sites: readonly { slug: string; name: string }[];
}) {
  const { t, language, figure } = useCase(comparison);
  return (
    <DataTable
      caption={t("compare.assumptions")}
      captionHidden
      columns={[
        { key: "label", header: t("register.label"), primary: true },
        ...sites.map(({ slug, name }) => ({ key: slug, header: name.split(" · ")[0], numeric: true })),
        { key: "state", header: t("compare.state"), numeric: true },
      ]}
      rows={comparison.general.map(({ path, label, unit, values, differs }) => ({
        id: path,
        cells: {
          label: label[language],
          ...Object.fromEntries(values.map((value, i) => [sites[i]!.slug, figure(value, unit)])),
          state: (
            <span className={cx(differs && "font-semibold")}>{t(differs ? "compare.differs" : "compare.equal")}</span>
          ),
        },
      }))}
    />
  );
}
