"use client";

import type { FieldPatch, Language, ListEntry } from "@fabroom/contracts";
import { ASSUMPTION_FIELDS, NUMBER_LISTS, OBJECT_LISTS } from "@fabroom/finance";
import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { AssumptionInput } from "./assumption-input.tsx";
import { EntriesInput } from "./entries-input.tsx";
import { FieldGroup } from "./field-group.tsx";
import { ListInput } from "./list-input.tsx";
import { type FieldValue, valueAt } from "./value.ts";

type Props = {
  assumptions: unknown;
  patch: FieldPatch;
  language: Language;
  /** The problem of a field, or of any entry of a list. */
  problem: (path: string) => string | undefined;
  /** Is anything wrong inside a list of entries? */
  troubled: (path: string) => boolean;
  onShift: (path: string) => void;
  onChange: (path: string, value: FieldValue | undefined) => void;
};

/** Every assumption by group, with its unit and what it is now; only what is changed is sent. */
export function AssumptionFields(props: Props) {
  const { assumptions, patch, language, problem, troubled, onShift, onChange } = props;
  const t = useTranslations("admin");
  const groups = [...Map.groupBy(ASSUMPTION_FIELDS, (field) => field.group)];
  const currency = String(valueAt(assumptions, "currency") ?? "USD");
  const chosen = (path: string) => patch[path] ?? valueAt(assumptions, path);
  return (
    <div className="flex flex-col">
      {groups.map(([group, fields]) => {
        const lists = NUMBER_LISTS.filter((list) => list.group === group);
        return (
          <Fragment key={group}>
            <FieldGroup
              name={t(`group.${group}`)}
              count={t("sites.fields", { count: fields.length + lists.length })}
              open={group === "capacity"}
              troubled={[...fields, ...lists].some(({ path }) => problem(path))}
            >
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
                  changed={patch[list.path]}
                  read={!list.readBy || chosen(list.readBy.path) === list.readBy.choice}
                  error={problem(list.path)}
                  onChange={(value) => onChange(list.path, value)}
                />
              ))}
            </FieldGroup>
            {OBJECT_LISTS.filter((list) => list.group === group).map((list) => (
              <FieldGroup
                key={list.path}
                name={list.label[language]}
                count={t("sites.listCount", { count: (chosen(list.path) as ListEntry[]).length })}
                troubled={troubled(list.path)}
              >
                <EntriesInput
                  list={list}
                  path={list.path}
                  language={language}
                  currency={currency}
                  current={valueAt(assumptions, list.path) as ListEntry[]}
                  changed={patch[list.path] as ListEntry[] | undefined}
                  problem={problem}
                  onShift={onShift}
                  onChange={(entries) => onChange(list.path, entries)}
                />
              </FieldGroup>
            ))}
          </Fragment>
        );
      })}
    </div>
  );
}
