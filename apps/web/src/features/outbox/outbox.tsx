import { formatDateTime } from "@fabroom/contracts";
import { EmptyState, Panel } from "@fabroom/ui";
import { getTranslations } from "next-intl/server";
import { pageLanguage } from "@/lib/api.ts";

type Mail = { file: string; to: string; subject: string; text: string; at: string };

/** What the sample portal would have mailed, newest first; addresses in a mail are links here. */
export async function Outbox({ mails }: { mails: Mail[] }) {
  const language = await pageLanguage();
  const t = await getTranslations("public");
  return (
    <div className="flex flex-col gap-8">
      <header className="flex flex-col gap-3">
        <h1 className="text-2xl text-ink">{t("outbox.title")}</h1>
        <p className="max-w-measure text-base text-muted">{t("outbox.lead")}</p>
      </header>
      {mails.length === 0 ? <EmptyState title={t("outbox.empty")} /> : null}
      {mails.map((mail) => (
        <Panel key={mail.file} title={mail.subject} aside={formatDateTime(mail.at, language)}>
          <p className="mb-4 text-sm text-muted">{mail.to}</p>
          <pre className="font-sans text-sm whitespace-pre-wrap break-words text-ink">{linked(mail.text)}</pre>
        </Panel>
      ))}
    </div>
  );
}

/** The text with its addresses as links. */
function linked(text: string) {
  let at = 0;
  return text.split(/(https?:\/\/\S+)/).map((part) => {
    at += part.length;
    return part.startsWith("http") ? (
      <a key={at} href={part} className="text-accent">
        {part}
      </a>
    ) : (
      part
    );
  });
}
