"use client";

import type { Language } from "@fabroom/contracts";
import { usePathname, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";

/** The same page in the other language, everything else kept. */
export function LanguageSwitch({ language }: { language: Language }) {
  const t = useTranslations("common");
  const pathname = usePathname();
  const search = useSearchParams().toString();
  const other = language === "en" ? "fr" : "en";
  const href = `/${other}${pathname.replace(/^\/(en|fr)/, "")}${search ? `?${search}` : ""}`;
  return (
    <a
      href={href}
      hrefLang={other}
      lang={other}
      aria-label={t("language.label")}
      className="inline-flex min-h-10 items-center rounded-control px-2 text-sm text-muted no-underline hover:bg-sunken hover:text-ink"
    >
      {t("language.switch")}
    </a>
  );
}
