import { confirmTarget, type LinkState } from "@fabroom/auth";
import { Button, LinkButton, Notice } from "@fabroom/ui";
import { getTranslations } from "next-intl/server";
import { pageLanguage } from "@/lib/api.ts";
import { pathTo } from "@/lib/path.ts";

type Props = { state: LinkState; token: string; email: string; next?: string | undefined };

/** One click, because mail scanners open every link; a used or expired link says so. */
export async function ConfirmSignIn({ state, token, email, next }: Props) {
  const language = await pageLanguage();
  const t = await getTranslations("public");
  if (state !== "valid") {
    const key = state === "expired" ? "expired" : "used";
    return (
      <div className="flex max-w-xl flex-col gap-6">
        <h1 className="text-2xl text-ink">{t(`link.${key}.title`)}</h1>
        <Notice tone="caution">{t(`link.${key}.text`)}</Notice>
        <div>
          <LinkButton href={pathTo(language, "/sign-in")} variant="primary">
            {t("link.again")}
          </LinkButton>
        </div>
      </div>
    );
  }
  return (
    <form
      method="post"
      action={confirmTarget({ token, email, next: next ?? pathTo(language, "/enter") })}
      className="flex max-w-xl flex-col gap-6"
    >
      <h1 className="text-2xl text-ink">{t("link.title")}</h1>
      <p className="text-base text-muted">{t("link.lead", { email })}</p>
      <div>
        <Button type="submit" variant="primary" size="large">
          {t("link.enter")}
        </Button>
      </div>
    </form>
  );
}
