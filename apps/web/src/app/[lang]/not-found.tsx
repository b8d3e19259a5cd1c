import { ErrorState, LinkButton, PublicShell } from "@fabroom/ui";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { SignInHere } from "@/features/shell/session/sign-in-here.tsx";
import { getApi, pageLanguage } from "@/lib/api.ts";

/**
 * Not there and not yours look the same. Whoever is not signed in, or no longer, is shown the way back to this address,
 * whatever it is.
 */
export default async function NotFound() {
  const language = await pageLanguage();
  const t = await getTranslations("common");
  const api = await getApi();
  // this page answers also where it cannot be found out who reads it
  const session = await api.session.get().catch(() => undefined);
  return (
    <PublicShell skipLabel={t("skip")} name={t("productName")} href={`/${language}`} notice={t("nonOffering")}>
      <ErrorState
        level={1}
        title={t("notFound.title")}
        action={
          <div className="flex flex-wrap gap-3">
            {session === null ? (
              <Suspense>
                <SignInHere language={language} />
              </Suspense>
            ) : null}
            <LinkButton href={`/${language}/home`}>{t("notFound.home")}</LinkButton>
          </div>
        }
      >
        {t(session === null ? "notFound.textSignedOut" : "notFound.text")}
      </ErrorState>
    </PublicShell>
  );
}
