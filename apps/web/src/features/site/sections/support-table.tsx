import { entryFields, type Incentive, OBJECT_LISTS } from "@fabroom/finance";
import { DataTable } from "@fabroom/ui";
import { type CaseFrame, useCase } from "../case-frame.ts";

const SUPPORT = OBJECT_LISTS.find(({ path }) => path === "incentives")!;

/** Does the model read this term of the instrument? A tax holiday has no base, a grant no duration. */
const reads = (item: Incentive, term: keyof Incentive): boolean =>
  entryFields(SUPPORT, { ...item }).some(({ path }) => path === term);

/** The public instruments the case counts on, with their rules. */
export function SupportTable({ incentives, frame }: { incentives: readonly Incentive[]; frame: CaseFrame }) {
  const { t, figure, percent, millions } = useCase(frame);
  if (incentives.length === 0) return <p className="text-sm text-muted">{t("support.none")}</p>;
  const lasting = incentives.some((item) => reads(item, "durationMonths"));
  const term = (item: Incentive, key: keyof Incentive, text: string) => (reads(item, key) ? text : "–");
  const rate = (item: Incentive) =>
    item.base === "wafersOut" ? figure(item.rate, "currencyPerWafer") : percent(item.rate, 1);
  const base = (item: Incentive) => (item.base === "fixed" ? millions(item.amount) : t(`support.base.${item.base}`));
  return (
    <DataTable
      caption={t("support.caption")}
      columns={[
        { key: "type", header: t("support.instrument"), primary: true },
        { key: "rate", header: t("support.rate"), numeric: true },
        { key: "base", header: t("support.of") },
        { key: "eligible", header: t("support.eligible"), numeric: true },
        { key: "trigger", header: t("support.paid") },
        { key: "lag", header: t("support.lag"), numeric: true },
        ...(lasting ? [{ key: "duration" as const, header: t("support.duration"), numeric: true }] : []),
        { key: "cap", header: t("support.cap"), numeric: true },
      ]}
      rows={incentives.map((item) => ({
        id: item.id,
        cells: {
          type: t(`support.type.${item.type}`),
          rate: rate(item),
          base: term(item, "base", base(item)),
          eligible: term(item, "eligibleShare", percent(item.eligibleShare)),
          trigger: t(`support.trigger.${item.trigger}`),
          lag: term(item, "lagMonths", figure(item.lagMonths, "months")),
          duration: term(item, "durationMonths", figure(item.durationMonths, "months")),
          cap: term(item, "cap", item.cap === null ? t("none") : millions(item.cap)),
        },
      }))}
    />
  );
}
