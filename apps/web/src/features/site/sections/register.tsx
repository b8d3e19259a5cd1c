import { formatDate, type RegisterView } from "@fabroom/contracts";
import { ASSUMPTION_FIELDS, type AssumptionField, type Assumptions, FIELD_GROUPS } from "@fabroom/finance";
import { DataTable, Disclosure, EmptyState, StatusBadge, type StatusLabels } from "@fabroom/ui";
import { type CaseFrame, useCase } from "../case-frame.ts";

const fields = new Map(ASSUMPTION_FIELDS.map((field) => [field.path, field]));

type Props = {
  register: readonly RegisterView[];
  assumptions: Assumptions;
  status: StatusLabels;
  frame: CaseFrame;
};

/** Every assumption of the case by group: value with unit, how firm, from where, since when, how sure, who set it. */
export function Register({ register, assumptions, status, frame }: Props) {
  const { t, language } = useCase(frame);
  const show = useValue(frame);
  if (register.length === 0) return <EmptyState title={t("register.empty")} />;
  return (
    <div>
      {FIELD_GROUPS.map((group, index) => {
        const rows = register.filter(({ path }) => fields.get(path)?.group === group);
        if (rows.length === 0) return null;
        return (
          <Disclosure
            key={group}
            open={index === 0}
            summary={t("register.group", { name: t(`group.${group}`), count: rows.length })}
          >
            <DataTable
              caption={t(`group.${group}`)}
              captionHidden
              columns={[
                { key: "label", header: t("register.label"), primary: true },
                { key: "value", header: t("register.value"), numeric: true },
                { key: "status", header: t("register.status") },
                { key: "source", header: t("register.source") },
                { key: "asOf", header: t("register.asOf") },
                { key: "confidence", header: t("register.confidence") },
                { key: "changed", header: t("register.changed") },
              ]}
              rows={rows.map((row) => ({
                id: row.path,
                cells: {
                  label: row.label,
                  value: show(fields.get(row.path)!, row.text),
                  status: <StatusBadge status={row.status} label={status[row.status]} />,
                  source: row.sourceText,
                  asOf: row.asOf,
                  confidence: t(`confidence.${row.confidence}`),
                  changed: t("register.changedBy", {
                    version: row.changed.version,
                    by: row.changed.by ?? t("register.issuer"),
                    date: formatDate(row.changed.at, language),
                  }),
                },
              }))}
            />
          </Disclosure>
        );
      })}
      <Defaults register={register} assumptions={assumptions} frame={frame} />
    </div>
  );
}

/** What the register does not set: the engine's own values, so that no input of the case is hidden. */
function Defaults({ register, assumptions, frame }: Omit<Props, "status">) {
  const { t, language, figure } = useCase(frame);
  const show = useValue(frame);
  const set = new Set(register.map(({ path }) => path));
  const rest = ASSUMPTION_FIELDS.filter(({ path }) => !set.has(path));
  const text = (field: AssumptionField) => {
    const value = field.path.split(".").reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], assumptions);
    if (value === null) return t("none");
    return show(field, typeof value === "number" && field.kind !== "enum" ? figure(value, field.unit) : String(value));
  };
  if (rest.length === 0) return null;
  return (
    <Disclosure summary={t("register.rest", { count: rest.length })}>
      <DataTable
        caption={t("register.restText")}
        columns={[
          { key: "label", header: t("register.label"), primary: true },
          { key: "value", header: t("register.value"), numeric: true },
          { key: "source", header: t("register.source") },
        ]}
        rows={rest.map((field) => ({
          id: field.path,
          cells: {
            label: field.label[language],
            value: text(field),
            source: field.source?.verified ? field.source.text[language] : field.source ? t("register.unverified") : "",
          },
        }))}
      />
    </Disclosure>
  );
}

/** Choices in words, months as dates; amounts come written already. */
function useValue(frame: CaseFrame) {
  const { t, language, figure } = useCase(frame);
  return ({ kind, unit }: AssumptionField, text: string): string => {
    if (kind === "month") return formatDate(text, language);
    if (kind !== "enum" && kind !== "boolean") return text;
    if (t.has(`option.${text}`)) return t(`option.${text}`);
    return unit === "none" ? text : figure(Number(text), unit);
  };
}
