import { StaffShell } from "@fabroom/ui";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { type ReactNode, Suspense } from "react";
import { load, pageLanguage } from "@/lib/api.ts";
import { getApp } from "@/lib/app.ts";
import { pathTo } from "@/lib/path.ts";
import { LanguageSwitch } from "./language-switch.tsx";
import { type NavEntry, PortalNav } from "./nav.tsx";
import { PortalLink } from "./portal-link.tsx";
import { ThemeControl } from "./theme.tsx";

/** The frame of the issuer's team; to anyone else these pages do not exist. */
export async function StaffFrame({ children }: { children: ReactNode }) {
  const language = await pageLanguage();
  const t = await getTranslations("common");
  const { session, raise } = await load("/admin", async (api) => ({
    session: await api.session.get(),
    raise: await api.raise.get(),
  }));
  if (session?.kind !== "staff") notFound();
  const may = session.abilities;
  const entries: NavEntry[] = [
    { key: "overview", href: "/admin" },
    ...(may.editContent
      ? [{ key: "content", href: "/admin/content" } as const, { key: "sites", href: "/admin/sites" } as const]
      : []),
    ...(may.uploadDocuments ? [{ key: "documents", href: "/admin/documents" } as const] : []),
    ...(may.seeQuestions ? [{ key: "questions", href: "/admin/questions" } as const] : []),
    ...(may.seeBook ? [{ key: "book", href: "/admin/book" } as const] : []),
    ...(may.seeEvidence ? [{ key: "evidence", href: "/admin/evidence" } as const] : []),
    { key: "portal", href: "/pitch" },
    ...(getApp().settings.mode === "sample" ? [{ key: "outbox", href: "/dev/outbox" } as const] : []),
    { key: "me", href: "/me" },
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
    <StaffShell
      skipLabel={t("skip")}
      raise={{ name: raise.name, phase: t(`phase.${raise.phase}`), href: pathTo(language, "/admin") }}
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
      {children}
    </StaffShell>
  );
}
