"use client";

import type { FieldPatch, Language } from "@fabroom/contracts";
import { ASSUMPTION_FIELDS, NUMBER_LISTS } from "@fabroom/finance";
import { Disclosure } from "@fabroom/ui";
import { useTranslations } from "next-intl";
import { AssumptionInput } from "./assumption-input.tsx";
import { ListInput } from "./list-input.tsx";
import { type FieldValue, valueAt } from "./value.ts";

type Props = {
  assumptions: unknown;
  patch: FieldPatch;
  language: Language;
  /** The problem of a field, or of any entry of a list. */
  problem: (path: string) => string | undefined;
  onChange: (path: string, value: FieldValue | undefined) => void;
};

/** Every assumption by group, with its unit and what it is now; only what is changed is sent. */
export function AssumptionFields({ assumptions, patch, language, problem, onChange }: Props) {
  const t = useTranslations("admin");
  const groups = [...Map.groupBy(ASSUMPTION_FIELDS, (field) => field.group)];
  const currency = String(valueAt(assumptions, "currency") ?? "USD");
  const chosen = (path: string) => patch[path] ?? valueAt(assumptions, path);
  return (
    <div className="flex flex-col">
      {groups.map(([group, fields]) => {
        const lists = NUMBER_LISTS.filter((list) => list.group === group);
        return (
          <Disclosure
            key={group}
            open={group === "capacity" || [...fields, ...lists].some(({ path }) => problem(path))}
            summary={
              <span className="flex items-baseline gap-3">
                {t(`group.${group}`)}
                <span className="text-xs text-muted">{t("sites.fields", { count: fields.length + lists.length })}</span>
              </span>
            }
          >
            <div className="grid gap-x-6 gap-y-5 py-4 sm:grid-cols-2 lg:grid-cols-3">
              {fields.map((field) => (
                <AssumptionInput
                  key={field.path}
                  field={field}
                  language={language}
                  current={valueAt(assumptions, field.path)}
                  currency={currency}
                  changed={patch[field.path]}
                  error={problem(field.path)}
                  onChange={(value) => onChange(field.path, value)}
                />
              ))}
              {lists.map((list) => (
                <ListInput
                  key={list.path}
                  list={list}
                  language={language}
                  current={valueAt(assumptions, list.path) as number[]}
                  read={!list.readBy || chosen(list.readBy.path) === list.readBy.choice}
                  error={problem(list.path)}
                  onChange={(value) => onChange(list.path, value)}
                />
              ))}
            </div>
          </Disclosure>
        );
      })}
    </div>
  );
}
