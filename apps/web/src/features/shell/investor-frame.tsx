import { AppShell } from "@fabroom/ui";
import { getTranslations } from "next-intl/server";
import { type ReactNode, Suspense } from "react";
import { load, pageLanguage } from "@/lib/api.ts";
import { pathTo } from "@/lib/path.ts";
import { AskAboutFigures } from "./ask-about-figures.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import { type NavEntry, PortalNav } from "./nav.tsx";
import { PortalLink } from "./portal-link.tsx";
import { ThemeControl } from "./theme.tsx";

const SECTIONS: NavEntry[] = [
  { key: "home", href: "/home" },
  { key: "pitch", href: "/pitch" },
  { key: "sites", href: "/sites" },
  { key: "room", href: "/room" },
  { key: "network", href: "/network" },
  { key: "scenarios", href: "/scenarios" },
  { key: "questions", href: "/questions" },
  { key: "indications", href: "/indications" },
  { key: "termSheets", href: "/term-sheets" },
  { key: "me", href: "/me" },
];

/** Sections of an investor's own acts: staff have others for them. */
const OWN: NavEntry["key"][] = ["scenarios", "questions", "indications", "termSheets"];

/** The frame of a signed-in reader. It offers; every page and act decides again. */
export async function InvestorFrame({ children }: { children: ReactNode }) {
  const language = await pageLanguage();
  const t = await getTranslations("common");
  const { session, raise } = await load("/home", async (api) => ({
    session: await api.session.get(),
    raise: await api.raise.get(),
  }));
  if (!session) return children;
  const entries = [
    ...SECTIONS.filter(({ key }) => session.kind === "investor" || !OWN.includes(key)),
    ...(session.kind === "staff" ? [{ key: "admin", href: "/admin" } as const] : []),
  ];
  const switches = (
    <>
      <Suspense>
        <LanguageSwitch language={language} />
      </Suspense>
      <ThemeControl />
    </>
  );
  return (
    <AppShell
      skipLabel={t("skip")}
      raise={{ name: raise.name, phase: t(`phase.${raise.phase}`), href: pathTo(language, "/home") }}
      confidential={t("confidential", { name: session.name, organisation: session.organisation.name })}
      nav={
        <PortalNav
          language={language}
          entries={entries}
          extra={<div className="flex items-center gap-2">{switches}</div>}
        />
      }
      person={session.name}
      organisation={session.organisation.name}
      languageSwitch={switches}
      footer={raise.illustrative ? t("illustrative") : null}
      link={PortalLink}
    >
      {session.abilities.askQuestion ? <AskAboutFigures language={language}>{children}</AskAboutFigures> : children}
    </AppShell>
  );
}
