import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { load, pageLanguage } from "@/lib/api.ts";
import { pathTo } from "@/lib/path.ts";
import { AskAboutFigures } from "./ask-about-figures.tsx";
import type { NavEntry } from "./nav.tsx";
import { PortalFrame } from "./portal-frame.tsx";

/** The frame of a signed-in reader. It offers; every page and act decides again. */
export async function InvestorFrame({ children }: { children: ReactNode }) {
  const language = await pageLanguage();
  const { session, raise } = await load("/home", async (api) => ({
    session: await api.session.get(),
    raise: await api.raise.find(),
  }));
  if (!raise) redirect(pathTo(language, "/"));
  if (!session) return children;
  const may = session.abilities;
  const entries: NavEntry[] = [
    { key: "home", href: "/home" },
    { key: "pitch", href: "/pitch" },
    { key: "sites", href: "/sites" },
    { key: "room", href: "/room" },
    { key: "network", href: "/network" },
    ...(may.ownScenarios ? [{ key: "scenarios", href: "/scenarios" } as const] : []),
    ...(may.ownQuestions ? [{ key: "questions", href: "/questions" } as const] : []),
    ...(may.ownIndications ? [{ key: "indications", href: "/indications" } as const] : []),
    ...(may.ownTermSheets ? [{ key: "termSheets", href: "/term-sheets" } as const] : []),
    { key: "me", href: "/me" },
    ...(may.administer ? [{ key: "admin", href: "/admin" } as const] : []),
  ];
  return (
    <PortalFrame session={session} raise={raise} home="/home" entries={entries}>
      {may.askQuestion ? <AskAboutFigures language={language}>{children}</AskAboutFigures> : children}
    </PortalFrame>
  );
}
