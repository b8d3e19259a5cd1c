import type { RaiseView, SessionView } from "@fabroom/contracts";
import { AppShell } from "@fabroom/ui";
import { getTranslations } from "next-intl/server";
import { type ReactNode, Suspense } from "react";
import { pageLanguage } from "@/lib/api.ts";
import { pathTo } from "@/lib/path.ts";
import { LanguageSwitch } from "./language-switch.tsx";
import { type NavEntry, PortalNav } from "./nav.tsx";
import { PortalLink } from "./portal-link.tsx";
import { SessionProvider } from "./session/session-provider.tsx";
import { SignOut } from "./session/sign-out.tsx";
import { ThemeControl } from "./theme.tsx";

type Props = { session: SessionView; raise: RaiseView; home: string; entries: NavEntry[]; children: ReactNode };

/** What every signed-in page is set in. `home`: where the raise's name leads. */
export async function PortalFrame({ session, raise, home, entries, children }: Props) {
  const language = await pageLanguage();
  const t = await getTranslations("common");
  const switches = (
    <>
      <Suspense>
        <LanguageSwitch language={language} />
      </Suspense>
      <ThemeControl />
    </>
  );
  return (
    <SessionProvider userId={session.userId} email={session.email} language={language}>
      <AppShell
        skipLabel={t("skip")}
        raise={{ name: raise.name, phase: t(`phase.${raise.phase}`), href: pathTo(language, home) }}
        confidential={t("confidential", { name: session.name, organisation: session.organisation.name })}
        nav={
          <PortalNav
            language={language}
            entries={entries}
            extra={<div className="flex items-center gap-2">{switches}</div>}
            last={<SignOut userId={session.userId} language={language} look="menu" />}
          />
        }
        person={session.name}
        organisation={session.organisation.name}
        languageSwitch={switches}
        footer={raise.illustrative ? t("illustrative") : null}
        link={PortalLink}
      >
        {children}
      </AppShell>
    </SessionProvider>
  );
}
