import { LinkButton, PublicShell } from "@fabroom/ui";
import { getTranslations } from "next-intl/server";
import { type ReactNode, Suspense } from "react";
import { getApi, pageLanguage } from "@/lib/api.ts";
import { pathTo } from "@/lib/path.ts";
import { LanguageSwitch } from "./language-switch.tsx";
import { SessionProvider } from "./session/session-provider.tsx";
import { SignOut } from "./session/sign-out.tsx";
import { ThemeControl } from "./theme.tsx";

/** The frame of whoever is not signed in, and of the gate. */
export async function PublicFrame({ children }: { children: ReactNode }) {
  const language = await pageLanguage();
  const t = await getTranslations("common");
  const p = await getTranslations("public");
  const api = await getApi();
  const [session, raise] = await Promise.all([api.session.get(), api.raise.find()]);
  const shell = (
    <PublicShell
      skipLabel={t("skip")}
      name={t("productName")}
      href={pathTo(language, "/")}
      notice={t("nonOffering")}
      languageSwitch={
        <Suspense>
          <LanguageSwitch language={language} />
        </Suspense>
      }
      themeSwitch={<ThemeControl />}
      signIn={
        <>
          <LinkButton
            href={pathTo(language, session ? (session.kind === "staff" ? "/admin" : "/home") : "/sign-in")}
            variant="secondary"
            size="small"
          >
            {session ? p("enter") : p("signIn")}
          </LinkButton>
          {session ? <SignOut userId={session.userId} language={language} look="quiet" /> : null}
        </>
      }
      footer={raise?.illustrative ? t("illustrative") : null}
    >
      {children}
    </PublicShell>
  );
  return session ? (
    <SessionProvider userId={session.userId} email={session.email} language={language}>
      {shell}
    </SessionProvider>
  ) : (
    shell
  );
}
