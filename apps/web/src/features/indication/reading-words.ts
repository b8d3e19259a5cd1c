import { formatDate, type Language, type Reading } from "@fabroom/contracts";
import type { useTranslations } from "next-intl";

type Translate = ReturnType<typeof useTranslations<"indication">>;

/** What the record says of somebody's reading, in words: opened, and how far; never more than that. */
export function readingWords(t: Translate, who: "you" | "colleague", reading: Reading, language: Language): string {
  const { extent, pages, downloaded, on } = reading;
  if (extent === "none" || on === null) return t(`reading.${who}.none`);
  const date = formatDate(on, language);
  if (!pages) return t(`reading.${who}.opened`, { date });
  if (pages.opened === pages.of) return t(`reading.${who}.pages`, { date });
  if (downloaded) return t(`reading.${who}.downloaded`, { date });
  return t(`reading.${who}.part`, { ...pages, date });
}
