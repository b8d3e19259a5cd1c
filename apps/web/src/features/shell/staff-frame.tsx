import { notFound, redirect } from "next/navigation";
import type { ReactNode } from "react";
import { load, pageLanguage } from "@/lib/api.ts";
import { getApp } from "@/lib/app.ts";
import { pathTo } from "@/lib/path.ts";
import type { NavEntry } from "./nav.tsx";
import { PortalFrame } from "./portal-frame.tsx";

/** The frame of the issuer's team; to anyone else these pages do not exist. */
export async function StaffFrame({ children }: { children: ReactNode }) {
  const { session, raise } = await load("/admin", async (api) => ({
    session: await api.session.get(),
    raise: await api.raise.find(),
  }));
  if (!raise) redirect(pathTo(await pageLanguage(), "/"));
  if (!session?.abilities.administer) notFound();
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
  return (
    // the heavy line tells the issuer's own pages from the reader's
    <div className="border-t-3 border-ink">
      <PortalFrame session={session} raise={raise} home="/admin" entries={entries}>
        {children}
      </PortalFrame>
    </div>
  );
}
