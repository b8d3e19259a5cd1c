import { formatDate, type RegisterView } from "@fabroom/contracts";
import {
  ASSUMPTION_FIELDS,
  type AssumptionField,
  type Assumptions,
  choiceWords,
  FIELD_GROUPS,
  NUMBER_LISTS,
  type NumberList,
  OBJECT_LISTS,
} from "@fabroom/finance";
import { DataTable, Disclosure, EmptyState, StatusBadge, type StatusLabels } from "@fabroom/ui";
import { type CaseFrame, useCase } from "../case-frame.ts";

type Field = AssumptionField | NumberList;
const ALL: readonly Field[] = [...ASSUMPTION_FIELDS, ...NUMBER_LISTS];
const fields = new Map(ALL.map((field) => [field.path, field]));
const entries = new Map(OBJECT_LISTS.map((list) => [list.path, list]));

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
        const rows = register.filter(({ path }) => (fields.get(path) ?? entries.get(path))?.group === group);
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
                  value: entries.has(row.path) ? <Entries text={row.text} /> : show(fields.get(row.path)!, row.text),
                  status: <StatusBadge status={row.status} label={status[row.status]} />,
                  source: (
                    <>
                      {row.sourceText}
                      <span className="block text-xs text-muted">
                        {t("register.changedBy", {
                          version: row.changed.version,
                          by: row.changed.by ?? t("register.issuer"),
                          date: formatDate(row.changed.at, language),
                        })}
                      </span>
                    </>
                  ),
                  asOf: <span className="whitespace-nowrap">{row.asOf}</span>,
                  confidence: t(`confidence.${row.confidence}`),
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

/** Of a list of instruments or modules an entry a line, read from the left. */
function Entries({ text }: { text: string }) {
  return (
    <ul className="flex flex-col gap-2 text-left">
      {text.split("\n").map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** What the register does not set: the engine's own values, so that no input of the case is hidden. */
function Defaults({ register, assumptions, frame }: Omit<Props, "status">) {
  const { t, language, figure } = useCase(frame);
  const show = useValue(frame);
  const set = new Set(register.map(({ path }) => path));
  const held = ({ path }: Field) =>
    path.split(".").reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], assumptions);
  const rest = ALL.filter((field) => !set.has(field.path) && !("most" in field && isEmpty(held(field))));
  const text = (field: Field) => {
    const value = held(field);
    if (value === null) return t("none");
    if (Array.isArray(value)) return value.map((one) => figure(one, field.unit)).join(" · ");
    const choice = "kind" in field && field.kind === "enum";
    return show(field, typeof value === "number" && !choice ? figure(value, field.unit) : String(value));
  };
  const sourceOf = (field: Field) => {
    if (!("source" in field) || !field.source) return "";
    return field.source.verified ? field.source.text[language] : t("register.unverified");
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
            source: sourceOf(field),
          },
        }))}
      />
    </Disclosure>
  );
}

const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

/** Choices in words, months as dates; amounts come written already. */
function useValue(frame: CaseFrame) {
  const { language, figure } = useCase(frame);
  return (field: Field, text: string): string => {
    if (!("kind" in field)) return text;
    const { kind, unit } = field;
    if (kind === "month") return formatDate(text, language);
    if (kind !== "enum" && kind !== "boolean") return text;
    return unit === "none" ? choiceWords(text)[language] : figure(Number(text), unit);
  };
}
