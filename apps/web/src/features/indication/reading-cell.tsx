import type { Language, Reading, Readings } from "@fabroom/contracts";
import { getTranslations } from "next-intl/server";
import { pathTo } from "@/lib/path.ts";
import { PortalLink } from "../shell/portal-link.tsx";
import { readingWords } from "./reading-words.ts";

/** How far a document or case was opened, by the reader and by the colleague who went furthest; and where to go on. */
export async function ReadingCell({ id, readings, language }: { id: string; readings: Readings; language: Language }) {
  const t = await getTranslations("indication");
  const { own, colleagues } = readings;
  return (
    <div className="flex flex-col gap-0.5 text-xs">
      <span className={own.extent === "whole" ? "text-ink" : "text-muted"}>
        {readingWords(t, "you", own, language)}
      </span>
      {own.extent === "whole" ? null : (
        <span className="text-muted">{readingWords(t, "colleague", colleagues, language)}</span>
      )}
      <GoOn id={id} reading={own} language={language} />
    </div>
  );
}

/** The way back to the first page that was not opened yet. */
export async function GoOn({ id, reading, language }: { id: string; reading: Reading; language: Language }) {
  const t = await getTranslations("indication");
  if (reading.extent === "whole" || reading.next === null) return null;
  const { page, language: written } = reading.next;
  const query = written === language ? "" : `?language=${written}`;
  return (
    <PortalLink href={pathTo(language, `/room/${id}/p/${page}${query}`)} className="text-accent">
      {t("reading.goOn", { page })}
    </PortalLink>
  );
}
