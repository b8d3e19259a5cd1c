"use client";

import type { Language } from "@fabroom/contracts";
import { AskAboutContext } from "@fabroom/ui";
import { useTranslations } from "next-intl";
import { type ReactNode, useMemo } from "react";
import { pathTo } from "@/lib/path.ts";
import { PortalLink } from "./portal-link.tsx";

/** Every figure below offers a question about itself. */
export function AskAboutFigures({ language, children }: { language: Language; children: ReactNode }) {
  const t = useTranslations("common");
  const label = t("figure.ask");
  const ask = useMemo(
    () => ({ label, address: `${pathTo(language, "/questions/new")}?`, link: PortalLink }),
    [label, language],
  );
  return <AskAboutContext value={ask}>{children}</AskAboutContext>;
}
