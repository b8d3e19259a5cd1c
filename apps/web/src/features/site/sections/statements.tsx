import { formatNumber } from "@fabroom/contracts";
import { cx, Disclosure } from "@fabroom/ui";
import { type CaseFrame, useCase } from "../case-frame.ts";
import type { StatementRow, StatementsData } from "../derive/statements.ts";

/** The three statements by fiscal year. Statements write what is taken away in brackets. */
export function Statements({ data, frame }: { data: StatementsData; frame: CaseFrame }) {
  const { t } = useCase(frame);
  return (
    <div>
      {(["income", "balance", "cash"] as const).map((key) => (
        <Disclosure key={key} summary={t(`statement.${key}`)} open={key === "income"}>
          <Statement
            caption={t("statement.caption", { currency: frame.currency })}
            years={data.years}
            rows={data[key]}
            frame={frame}
            name={t(`statement.${key}`)}
          />
        </Disclosure>
      ))}
    </div>
  );
}

type TableProps = {
  name: string;
  caption: string;
  years: readonly string[];
  rows: readonly StatementRow[];
  frame: CaseFrame;
};

function Statement({ name, caption, years, rows, frame }: TableProps) {
  const { t, language } = useCase(frame);
  const show = (value: number) => {
    const text = formatNumber(Math.abs(value), language, 0);
    if (text === "0") return "–";
    return value < 0 ? `(${text})` : text;
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section aria-label={name} tabIndex={0} className="@container relative -ml-7 overflow-x-auto sm:ml-0">
      <table className="w-max min-w-full border-collapse text-xs tabular-nums">
        <caption className="pb-3 text-left text-sm text-muted">
          <span className="sticky left-0 block w-fit max-w-[100cqw]">{caption}</span>
        </caption>
        <thead>
          <tr className="border-b border-line-strong text-muted">
            <th scope="col" className="sticky left-0 z-10 bg-paper py-2 pr-4 text-left font-medium">
              {t("statement.line")}
            </th>
            {years.map((year) => (
              <th key={year} scope="col" className="px-2 py-2 text-right font-medium">
                {year}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={row.id}
              className={cx("border-b border-line", row.total && "border-t border-t-line-strong font-semibold")}
            >
              <th
                scope="row"
                className={cx(
                  "sticky left-0 z-10 w-40 max-w-40 bg-paper py-1.5 pr-4 text-left sm:w-64 sm:max-w-64",
                  row.total ? "font-semibold" : "font-normal text-muted",
                )}
              >
                {row.label[language]}
              </th>
              {row.values.map((value, index) => (
                <td key={years[index]} className="px-2 py-1.5 text-right whitespace-nowrap">
                  {show(value)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
