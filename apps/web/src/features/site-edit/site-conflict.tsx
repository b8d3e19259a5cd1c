"use client";

import type { FieldPatch, Language, SiteEdit } from "@fabroom/contracts";
import { useTranslations } from "next-intl";
import { ConflictView } from "../shell/saving/conflict-view.tsx";
import { fieldName, valueAt, written } from "./value.ts";

type Kept = { patch: FieldPatch; note: string };
type Props = {
  by: string;
  at: string;
  mine: Kept;
  /** What mine was typed over, where this page still knows it. */
  from: SiteEdit | null;
  theirs: SiteEdit;
  language: Language;
  pending: boolean;
  onChoose: (kept: Kept) => void;
  onTakeTheirs: () => void;
};

const caseOf = ({ latest }: SiteEdit) => latest.assumptions;

/** Two people changed one site: each of my changes beside what stands there now. */
export function SiteConflict({ by, at, mine, from, theirs, language, pending, onChoose, onTakeTheirs }: Props) {
  const t = useTranslations("admin");
  const currency = String(mine.patch.currency ?? valueAt(caseOf(theirs), "currency"));
  const words = (path: string, value: unknown) => written(path, value, language, currency);
  const theirNote = theirs.draft?.changeNote ?? "";
  const fields = Object.entries(mine.patch).map(([path, value]) => ({
    path,
    label: fieldName(path, language),
    mine: words(path, value),
    theirs: words(path, valueAt(caseOf(theirs), path)),
    ...(from ? { origin: words(path, valueAt(caseOf(from), path)) } : {}),
  }));
  return (
    <ConflictView
      by={by}
      at={at}
      fields={[...fields, { path: "note", label: t("sites.note"), mine: mine.note, theirs: theirNote }]}
      pending={pending}
      onChoose={(sides) =>
        onChoose({
          patch: Object.fromEntries(Object.entries(mine.patch).filter(([path]) => sides[path] !== "theirs")),
          note: sides.note === "theirs" ? theirNote : mine.note,
        })
      }
      onTakeTheirs={onTakeTheirs}
    />
  );
}
