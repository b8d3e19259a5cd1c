"use client";

import { type AnswerContent, LANGUAGES } from "@fabroom/contracts";
import { useTranslations } from "next-intl";
import { ConflictView, type FieldPair } from "../shell/saving/conflict-view.tsx";
import type { Theirs } from "../shell/saving/use-saved-form.ts";

type Props = {
  mine: AnswerContent;
  origin: AnswerContent;
  theirs: Theirs<AnswerContent, unknown>;
  pending: boolean;
  onChoose: (content: AnswerContent) => void;
  onTakeTheirs: () => void;
};

/** Two people wrote one answer: both, part by part. */
export function AnswerConflict({ mine, origin, theirs, pending, onChoose, onTakeTheirs }: Props) {
  const t = useTranslations("question");
  const pair = (path: string, label: string, read: (content: AnswerContent) => string): FieldPair => ({
    path,
    label,
    mine: read(mine),
    theirs: read(theirs.value),
    origin: read(origin),
  });
  const fields = [
    pair("audience", t("admin.audienceLegend"), ({ audience }) => t(`admin.to.${audience}`)),
    ...LANGUAGES.flatMap((lang) => {
      const of = (part: "wordingSubject" | "wordingText" | "answer") =>
        `${t(`admin.${part}`)} (${t(`admin.language.${lang}`)})`;
      return [
        { ...pair(`subject.${lang}`, of("wordingSubject"), ({ wording }) => wording[lang].subject), lang },
        { ...pair(`text.${lang}`, of("wordingText"), ({ wording }) => wording[lang].text), lang },
        { ...pair(`answer.${lang}`, of("answer"), ({ answer }) => answer[lang]), lang },
      ];
    }),
  ];
  return (
    <ConflictView
      by={theirs.by}
      at={theirs.at}
      fields={fields}
      pending={pending}
      onTakeTheirs={onTakeTheirs}
      onChoose={(sides) => {
        const from = (path: string) => (sides[path] === "theirs" ? theirs.value : mine);
        const wording = (lang: "en" | "fr") => ({
          subject: from(`subject.${lang}`).wording[lang].subject,
          text: from(`text.${lang}`).wording[lang].text,
        });
        onChoose({
          audience: from("audience").audience,
          answer: { en: from("answer.en").answer.en, fr: from("answer.fr").answer.fr },
          wording: { en: wording("en"), fr: wording("fr") },
        });
      }}
    />
  );
}
