import type { FieldProblem } from "@fabroom/contracts";
import { LinkButton, Notice, PageHeader } from "@fabroom/ui";
import { getTranslations } from "next-intl/server";
import { pageLanguage } from "@/lib/api.ts";
import { pathTo } from "@/lib/path.ts";

/** The draft cannot be read back yet: what is missing, and the way to correct it. Nothing typed is lost. */
export async function ReviewProblems({ draftId, problems }: { draftId: string; problems: FieldProblem[] }) {
  const language = await pageLanguage();
  const t = await getTranslations("indication");
  const e = await getTranslations("errors");
  return (
    <>
      <PageHeader title={t("reviewTitle")} />
      <Notice
        tone="critical"
        title={t("problems", { count: problems.length })}
        action={
          <LinkButton href={pathTo(language, `/indications/new?draft=${draftId}`)} variant="primary">
            {t("change")}
          </LinkButton>
        }
      >
        <ul className="list-disc pl-5">
          {problems.map((problem) => (
            <li key={problem.path}>
              {e.has(problem.code as never) ? e(problem.code as never, problem.values as never) : e("invalidValue")}
            </li>
          ))}
        </ul>
      </Notice>
    </>
  );
}
