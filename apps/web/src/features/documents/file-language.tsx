"use client";

import type { LanguageTag } from "@fabroom/contracts";
import { Select, TextField } from "@fabroom/ui";
import { useTranslations } from "next-intl";
import { useId, useMemo, useState } from "react";
import { languageTitle, namedLanguage, namedLanguages } from "@/lib/language-name.ts";
import { useLanguage } from "@/lib/use-language.ts";

const OTHER = "other";

type Props = {
  id: string;
  /** The raise's languages, the main one first: they come before all others. */
  languages: readonly LanguageTag[];
  /** The languages the draft has a file in already: the next one is proposed. */
  given: readonly LanguageTag[];
  error: string | undefined;
  onChange: () => void;
};

/** The language of a file: one of the raise's, or any other by its name. Sent as `language`, a BCP 47 tag. */
export function FileLanguage({ id, languages, given, error, onChange }: Props) {
  const t = useTranslations("admin");
  const reader = useLanguage();
  const list = useId();
  const listed = [...new Set([...languages, ...given])];
  const [chosen, setChosen] = useState(listed.find((one) => !given.includes(one)) ?? listed[0] ?? OTHER);
  const [typed, setTyped] = useState("");
  const other = chosen === OTHER;
  const known = useMemo(() => (other ? namedLanguages(reader) : []), [other, reader]);
  return (
    <div className="flex flex-col gap-4">
      <Select
        // the field that says it is the one that is sent
        name={other ? undefined : "language"}
        label={t("documents.language")}
        value={chosen}
        onChange={(event) => {
          setChosen(event.currentTarget.value);
          onChange();
        }}
        options={[
          ...listed.map((one) => ({ value: one, label: languageTitle(one, reader) })),
          { value: OTHER, label: t("documents.otherLanguage") },
        ]}
      />
      {other ? (
        <>
          <TextField
            id={id}
            list={list}
            autoComplete="off"
            label={t("documents.whichLanguage")}
            hint={t("documents.whichHint")}
            value={typed}
            error={error}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              onChange();
            }}
          />
          <datalist id={list}>
            {known.map(({ tag, name }) => (
              <option key={tag} value={name} />
            ))}
          </datalist>
          <input type="hidden" name="language" value={namedLanguage(typed, reader) ?? typed} />
        </>
      ) : null}
    </div>
  );
}
