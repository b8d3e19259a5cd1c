import { formatDate, type RegisterView } from "@fabroom/contracts";
import { ASSUMPTION_FIELDS, FIELD_GROUPS } from "@fabroom/finance";
import { DataTable, Disclosure, EmptyState, StatusBadge, type StatusLabels } from "@fabroom/ui";
import { type CaseFrame, useCase } from "../case-frame.ts";

const fields = new Map(ASSUMPTION_FIELDS.map((field) => [field.path, field]));

type Props = { register: readonly RegisterView[]; status: StatusLabels; frame: CaseFrame };

/** Every assumption of the case by group: value with unit, how firm, from where, since when, how sure. */
export function Register({ register, status, frame }: Props) {
  const { t, language } = useCase(frame);
  if (register.length === 0) return <EmptyState title={t("register.empty")} />;
  const value = ({ path, text }: RegisterView) => {
    const kind = fields.get(path)?.kind;
    if (kind === "enum" || kind === "boolean") return t.has(`option.${text}`) ? t(`option.${text}`) : text;
    return kind === "month" ? formatDate(text, language) : text;
  };
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
              ]}
              rows={rows.map((row) => ({
                id: row.path,
                cells: {
                  label: row.label,
                  value: value(row),
                  status: <StatusBadge status={row.status} label={status[row.status]} />,
                  source: row.sourceText,
                  asOf: row.asOf,
                  confidence: t(`confidence.${row.confidence}`),
                },
              }))}
            />
          </Disclosure>
        );
      })}
    </div>
  );
}
