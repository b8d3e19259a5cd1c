"use client";

import type { DraftTerms, DraftView, ReliedOn, TrancheView } from "@fabroom/contracts";
import { useTranslations } from "next-intl";
import { ConflictView, type FieldPair } from "../shell/saving/conflict-view.tsx";

type Props = {
  mine: DraftTerms;
  origin: DraftTerms;
  theirs: DraftView;
  tranches: TrancheView[];
  available: ReliedOn[];
  pending: boolean;
  onChoose: (terms: DraftTerms) => void;
};

/** Which parts of the terms go together: an amount without its currency and language means something else. */
const PARTS = {
  tranche: ["trancheId", "currency"],
  amount: ["amountText", "language"],
  vehicle: ["vehicle"],
  limit: ["limit"],
  conditions: ["conditions"],
  reliedOn: ["reliedOn"],
} as const satisfies Record<string, readonly (keyof DraftTerms)[]>;
type Part = keyof typeof PARTS;

/** The same draft was saved from elsewhere: both, part by part. */
export function DraftConflict({ mine, origin, theirs, tranches, available, pending, onChoose }: Props) {
  const t = useTranslations("indication");
  const words: Record<Part, (terms: DraftTerms) => string> = {
    tranche: ({ trancheId }) => tranches.find(({ id }) => id === trancheId)?.name ?? "",
    amount: ({ amountText }) => amountText,
    vehicle: ({ vehicle }) => vehicle,
    limit: ({ limit }) => limit,
    conditions: ({ conditions }) => conditions.map(({ kind, text }) => `${t(`kind.${kind}`)} · ${text}`).join("\n"),
    reliedOn: ({ reliedOn }) =>
      available
        .filter(({ id }) => reliedOn.includes(id))
        .map(({ title }) => title)
        .join("\n"),
  };
  const fields: FieldPair[] = (Object.keys(PARTS) as Part[]).map((part) => ({
    path: part,
    label: t(part),
    mine: words[part](mine),
    theirs: words[part](theirs.terms),
    origin: words[part](origin),
  }));
  return (
    <ConflictView
      by={theirs.standing.savedBy}
      at={theirs.savedAt}
      fields={fields}
      pending={pending}
      onTakeTheirs={() => onChoose(theirs.terms)}
      onChoose={(sides) => {
        const taken = (Object.keys(PARTS) as Part[]).filter((part) => sides[part] === "theirs");
        const parts = taken.flatMap((part): readonly (keyof DraftTerms)[] => PARTS[part]);
        onChoose({ ...mine, ...Object.fromEntries(parts.map((key) => [key, theirs.terms[key]])) });
      }}
    />
  );
}
