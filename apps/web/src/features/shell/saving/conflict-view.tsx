"use client";

import { formatDateTime } from "@fabroom/contracts";
import { Button, Notice } from "@fabroom/ui";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { useLanguage } from "@/lib/use-language.ts";
import { TextDiff } from "./text-diff.tsx";

/** One field as both have it, in words; `origin`: what both began from, where it is known. */
export type FieldPair = {
  path: string;
  label: string;
  mine: string;
  theirs: string;
  origin?: string | undefined;
  lang?: string;
};
export type Side = "mine" | "theirs";

type Props = {
  by: string;
  /** ISO time of their save. */
  at: string;
  /** Fields that differ are shown; where only one side changed one, that side is chosen already. */
  fields: readonly FieldPair[];
  pending: boolean;
  onChoose: (sides: Record<string, Side>) => void;
  /** Gives up all of mine. */
  onTakeTheirs: () => void;
};

/** Somebody else saved first: both versions, field by field, and the choice. Nothing is saved until it is made. */
export function ConflictView({ by, at, fields, pending, onChoose, onTakeTheirs }: Props) {
  const t = useTranslations("common");
  const language = useLanguage();
  const box = useRef<HTMLElement>(null);
  const differing = fields.filter(({ mine, theirs }) => mine !== theirs);
  const [sides, setSides] = useState<Record<string, Side>>(() => Object.fromEntries(fields.flatMap(sideOf)));
  useEffect(() => box.current?.focus(), []);
  const open = differing.filter(({ path }) => !sides[path]).length;
  return (
    <section
      ref={box}
      tabIndex={-1}
      aria-label={t("conflict.title")}
      data-conflict
      className="flex flex-col gap-6 rounded-data border border-caution bg-surface p-4 sm:p-6"
    >
      <Notice tone="caution" live title={t("conflict.title")}>
        {t("conflict.text", { name: by || t("conflict.somebody"), at: formatDateTime(at, language) })}
      </Notice>
      {differing.map((field) => (
        <fieldset key={field.path} className="flex flex-col gap-3 border-t border-line pt-4">
          <legend className="float-left text-sm font-semibold text-ink">{field.label}</legend>
          <div className="grid gap-4 md:grid-cols-2">
            {(["mine", "theirs"] as const).map((side) => (
              <label
                key={side}
                className="flex min-w-0 cursor-pointer flex-col gap-2 rounded-data border border-line p-3 has-checked:border-accent"
              >
                <span className="flex items-center gap-2 text-sm text-ink">
                  <input
                    type="radio"
                    name={`conflict-${field.path}`}
                    checked={sides[field.path] === side}
                    onChange={() => setSides((now) => ({ ...now, [field.path]: side }))}
                    className="size-4 accent-accent"
                  />
                  {t(`conflict.${side}`)}
                </span>
                <TextDiff
                  from={side === "mine" ? field.theirs : field.mine}
                  to={field[side] || t("conflict.empty")}
                  lang={field.lang}
                />
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <div className="flex flex-wrap items-center gap-3">
        <Button variant="primary" pending={pending} disabled={open > 0} onClick={() => onChoose(sides)}>
          {t("conflict.save")}
        </Button>
        <Button
          pending={pending}
          onClick={() => onChoose(Object.fromEntries(fields.map(({ path }) => [path, "mine"])))}
        >
          {t("conflict.allMine")}
        </Button>
        <Button pending={pending} onClick={onTakeTheirs}>
          {t("conflict.allTheirs")}
        </Button>
        <span className="text-sm text-muted">{open > 0 ? t("conflict.open", { count: open }) : ""}</span>
      </div>
    </section>
  );
}

/** What needs no choice: a field that only one of the two changed. */
function sideOf({ path, mine, theirs, origin }: FieldPair): [string, Side][] {
  if (mine === theirs || origin === mine) return [[path, "theirs"]];
  return origin === theirs ? [[path, "mine"]] : [];
}
