import { formatDateTime, type MyFileView, type SessionView } from "@fabroom/contracts";
import { Badge, CopyHash, DefinitionList, EmptyState, PageHeader, Panel } from "@fabroom/ui";
import { getTranslations } from "next-intl/server";
import { pageLanguage } from "@/lib/api.ts";
import { SignOut } from "../shell/session/sign-out.tsx";

/** What I agreed to, what is recorded of me, and the way out. */
export async function MyFile({ file, session }: { file: MyFileView; session: SessionView }) {
  const language = await pageLanguage();
  const t = await getTranslations("me");
  const a = await getTranslations("admin");
  return (
    <div className="flex flex-col gap-8">
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={<SignOut userId={session.userId} language={language} look="button" />}
      />
      <div className="grid gap-6 lg:grid-cols-2">
        <Panel title={t("who")}>
          <DefinitionList
            items={[
              { term: t("name"), detail: session.name },
              { term: t("email"), detail: session.email },
              { term: t("organisation"), detail: <bdi>{session.organisation.name}</bdi> },
              { term: t("roles"), detail: session.roles.map((role) => t(`role.${role}`)).join(", ") },
              { term: t("sessions"), detail: String(file.sessions) },
            ]}
          />
        </Panel>
        <Panel title={t("agreements")}>
          {file.agreements.length === 0 ? <p className="text-sm text-muted">{t("noAgreement")}</p> : null}
          {file.agreements.map((agreement) => (
            <DefinitionList
              key={agreement.at}
              items={[
                {
                  term: t("agreementVersion", { version: agreement.version }),
                  detail: (
                    <Badge tone={agreement.current ? "positive" : "neutral"}>
                      {t(agreement.current ? "inForce" : "replaced")}
                    </Badge>
                  ),
                },
                { term: t("acceptedAt"), detail: formatDateTime(agreement.at, language) },
                { term: t("nameTyped"), detail: agreement.nameTyped },
                { term: t("address"), detail: agreement.ip },
                {
                  term: t("fingerprint"),
                  detail: <CopyHash hash={agreement.sha256} copyLabel={t("copy")} copiedLabel={t("copied")} />,
                },
              ]}
            />
          ))}
        </Panel>
      </div>
      <Panel title={t("acts")}>
        {file.acts.length === 0 ? (
          <EmptyState title={t("noActs")} />
        ) : (
          <ol className="flex flex-col">
            {file.acts.map((act) => (
              <li
                key={`${act.at}-${act.action}`}
                className="flex flex-wrap gap-x-6 gap-y-1 border-t border-line py-2 text-sm first:border-0 max-sm:gap-x-3"
              >
                <span className="w-44 text-muted max-sm:w-full">{formatDateTime(act.at, language)}</span>
                <span className="text-ink">{a(`action.${act.action.replace(".", "_")}` as "action.site_read")}</span>
                <span className="text-muted">{act.label}</span>
              </li>
            ))}
          </ol>
        )}
      </Panel>
    </div>
  );
}
