"use client";

import { type AnswerContent, answerIn, type LanguageTag } from "@fabroom/contracts";
import { useTranslations } from "next-intl";
import { languageName } from "@/lib/language-name.ts";
import { useLanguage } from "@/lib/use-language.ts";
import { ConflictView, type FieldPair } from "../shell/saving/conflict-view.tsx";
import type { Theirs } from "../shell/saving/use-saved-form.ts";

type Props = {
  languages: readonly LanguageTag[];
  mine: AnswerContent;
  origin: AnswerContent;
  theirs: Theirs<AnswerContent, unknown>;
  pending: boolean;
  onChoose: (content: AnswerContent) => void;
  onTakeTheirs: () => void;
};

/** Two people wrote one answer: both, part by part. */
export function AnswerConflict({ languages, mine, origin, theirs, pending, onChoose, onTakeTheirs }: Props) {
  const t = useTranslations("question");
  const reader = useLanguage();
  const pair = (path: string, label: string, read: (content: AnswerContent) => string): FieldPair => ({
    path,
    label,
    mine: read(mine),
    theirs: read(theirs.value),
    origin: read(origin),
  });
  const fields = [
    pair("audience", t("admin.audienceLegend"), ({ audience }) => t(`admin.to.${audience}`)),
    ...languages.flatMap((lang) => {
      const of = (part: "wordingSubject" | "wordingText" | "answer") =>
        `${t(`admin.${part}`)} (${languageName(lang, reader)})`;
      return [
        { ...pair(`subject.${lang}`, of("wordingSubject"), (content) => answerIn(content, lang).subject), lang },
        { ...pair(`text.${lang}`, of("wordingText"), (content) => answerIn(content, lang).text), lang },
        { ...pair(`answer.${lang}`, of("answer"), (content) => answerIn(content, lang).answer), lang },
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
        const wording = (lang: LanguageTag) => ({
          subject: answerIn(from(`subject.${lang}`), lang).subject,
          text: answerIn(from(`text.${lang}`), lang).text,
        });
        const each = <T,>(read: (lang: LanguageTag) => T) =>
          Object.fromEntries(languages.map((lang) => [lang, read(lang)]));
        onChoose({
          audience: from("audience").audience,
          answer: each((lang) => answerIn(from(`answer.${lang}`), lang).answer),
          wording: each(wording),
        });
      }}
    />
  );
}
