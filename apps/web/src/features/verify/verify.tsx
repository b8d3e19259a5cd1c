import { formatDateTime, type VerifyView } from "@fabroom/contracts";
import { Button, Notice, TextField } from "@fabroom/ui";
import { getTranslations } from "next-intl/server";
import { pageLanguage } from "@/lib/api.ts";
import { pathTo } from "@/lib/path.ts";
import { HashFile } from "./hash-file.tsx";

type Props = { asked: string; wellFormed: boolean; answer: VerifyView | null; keys: readonly string[] };

/** Whether a receipt or term sheet was issued, for anyone who holds its fingerprint or the file. Names no party. */
export async function Verify({ asked, wellFormed, answer, keys }: Props) {
  const language = await pageLanguage();
  const t = await getTranslations("public");
  const e = await getTranslations("errors");
  return (
    <div className="flex max-w-2xl flex-col gap-8">
      <header className="flex flex-col gap-3">
        <h1 className="text-2xl text-ink sm:text-3xl">{t("verify.title")}</h1>
        <p className="max-w-measure font-serif text-long text-muted">{t("verify.lead")}</p>
      </header>
      {answer ? (
        answer.known ? (
          <Notice tone={answer.state === "current" ? "success" : "caution"} title={t(`verify.${answer.kind}`)} live>
            {t(`verify.${answer.state}`, { version: answer.version, at: formatDateTime(answer.issuedAt, language) })}
          </Notice>
        ) : (
          <Notice tone="critical" title={t("verify.unknownTitle")} live>
            {t("verify.unknown")}
          </Notice>
        )
      ) : null}
      <form action={pathTo(language, "/verify")} className="flex flex-col gap-4">
        <TextField
          name="hash"
          label={t("verify.hash")}
          defaultValue={asked}
          error={wellFormed ? undefined : e("notAHash")}
          className="font-mono text-sm"
          spellCheck={false}
        />
        <div>
          <Button type="submit" variant="primary">
            {t("verify.check")}
          </Button>
        </div>
      </form>
      <HashFile action={pathTo(language, "/verify")} />
      <section className="flex flex-col gap-2 border-t border-line pt-6">
        <h2 className="text-lg text-ink">{t("verify.keysTitle")}</h2>
        <p className="max-w-measure text-sm text-muted">{t("verify.keys")}</p>
        {keys.map((key) => (
          <code key={key} className="break-all font-mono text-xs text-ink">
            {key}
          </code>
        ))}
      </section>
    </div>
  );
}
