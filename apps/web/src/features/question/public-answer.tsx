import { formatDate, type PublicAnswerView } from "@fabroom/contracts";
import { Badge, CopyHash } from "@fabroom/ui";
import { useTranslations } from "next-intl";
import { languageName } from "@/lib/language-name.ts";
import { useLanguage } from "@/lib/use-language.ts";
import { AnchorLine } from "./anchor-line.tsx";
import { Prose } from "./prose.tsx";

/** A question and its answer as every investor reads them. */
export function PublicAnswer({ answer }: { answer: PublicAnswerView }) {
  const t = useTranslations("question");
  const language = useLanguage();
  return (
    <article className="flex flex-col gap-3">
      <h3 lang={answer.language} className="font-serif text-lg font-semibold break-words text-ink">
        {answer.subject}
      </h3>
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-muted">
        <Badge>{t(`category.${answer.category}`)}</Badge>
        <span>{t("given", { at: formatDate(answer.publishedAt, language) })}</span>
        {answer.language === language ? null : (
          <span>{t("onlyIn", { language: languageName(answer.language, language) })}</span>
        )}
        <span className="inline-flex items-center gap-1">
          {t("fingerprint")} <CopyHash hash={answer.sha256} copyLabel={t("copy")} copiedLabel={t("copied")} />
        </span>
      </p>
      {answer.anchor ? (
        <p className="text-sm text-muted">
          <AnchorLine anchor={answer.anchor} />
        </p>
      ) : null}
      <Prose lang={answer.language} text={answer.question} className="text-muted italic" />
      <Prose lang={answer.language} text={answer.answer} />
    </article>
  );
}
