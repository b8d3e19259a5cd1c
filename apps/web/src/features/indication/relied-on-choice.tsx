"use client";

import type { Language, Readings, ReliedOn } from "@fabroom/contracts";
import { Checkbox, Fieldset } from "@fabroom/ui";
import { useTranslations } from "next-intl";
import { readingWords } from "./reading-words.ts";

type Props = {
  available: ReliedOn[];
  chosen: string[];
  readings: Record<string, Readings>;
  language: Language;
  onChange: (chosen: string[]) => void;
  error: string | undefined;
};

/** Which documents and cases the investor relies on; each is sealed as the very version and fingerprint in force. */
export function ReliedOnChoice({ available, chosen, readings, language, onChange, error }: Props) {
  const t = useTranslations("indication");
  const set = new Set(chosen);
  const toggle = (id: string) => onChange(set.has(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  const hintOf = ({ id, version }: ReliedOn) => {
    const own = readings[id]?.own;
    return own ? t("versionReading", { version, reading: readingWords(t, "you", own, language) }) : undefined;
  };
  const list = (kind: ReliedOn["kind"]) => (
    <ul className="grid gap-x-8 gap-y-1 sm:grid-cols-2">
      {available
        .filter((item) => item.kind === kind)
        .map((item) => (
          <li key={item.id}>
            <Checkbox
              checked={set.has(item.id)}
              onChange={() => toggle(item.id)}
              label={item.title}
              hint={hintOf(item)}
            />
          </li>
        ))}
    </ul>
  );
  return (
    <Fieldset legend={t("reliedOn")} hint={t("reliedOnHint")} error={error}>
      <div id="reliedOn" tabIndex={-1} className="flex flex-col gap-6">
        <div className="flex flex-col gap-3">
          <h2 className="text-sm font-medium text-ink">{t("documents")}</h2>
          {list("document")}
        </div>
        <div className="flex flex-col gap-3">
          <h2 className="text-sm font-medium text-ink">{t("cases")}</h2>
          {list("site")}
        </div>
        {available.some((item) => item.kind === "scenario") ? (
          <div className="flex flex-col gap-3">
            <h2 className="text-sm font-medium text-ink">{t("scenarios")}</h2>
            <p className="text-sm text-muted">{t("scenariosHint")}</p>
            {list("scenario")}
          </div>
        ) : null}
        {available.some((item) => item.kind === "answer") ? (
          <div className="flex flex-col gap-3">
            <h2 className="text-sm font-medium text-ink">{t("answers")}</h2>
            {list("answer")}
          </div>
        ) : null}
      </div>
    </Fieldset>
  );
}
