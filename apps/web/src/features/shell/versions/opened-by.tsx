"use client";

import { formatDateTime, type Openings } from "@fabroom/contracts";
import { DataTable, Notice } from "@fabroom/ui";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useProblems } from "@/lib/problems.ts";
import { errorOf } from "@/lib/trpc.ts";
import { useLanguage } from "@/lib/use-language.ts";
import { type Thing, waysOf } from "./thing.ts";

/** Which investors have opened one version: asked for when it is looked at, so that it is of that moment. */
export function OpenedBy({ thing, number }: { thing: Thing; number: number }) {
  const t = useTranslations("admin");
  const language = useLanguage();
  const problems = useProblems();
  const [found, setFound] = useState<Openings | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each opening of the place it stands in
  useEffect(() => {
    waysOf(thing)
      .openings(number)
      .then(setFound, (failure) => setProblem(problems.summary(errorOf(failure))));
  }, [number]);
  if (problem) return <Notice tone="critical" live title={problem} />;
  if (!found)
    return (
      <p role="status" className="text-sm text-muted">
        {t("versions.counting")}
      </p>
    );
  if (found.organisations.length === 0) return <p className="text-sm text-ink">{t("versions.nobody", { number })}</p>;
  return (
    <DataTable
      caption={t("versions.openedBy", { number, people: found.people, organisations: found.organisations.length })}
      columns={[
        { key: "name", header: t("versions.organisation"), primary: true },
        { key: "people", header: t("versions.people"), numeric: true },
        { key: "last", header: t("versions.last") },
      ]}
      rows={found.organisations.map(({ name, people, last }) => ({
        id: name,
        cells: { name, people, last: formatDateTime(last, language) },
      }))}
    />
  );
}
