import { formatDate, type ReliedOn } from "@fabroom/contracts";
import { CopyHash, DataTable } from "@fabroom/ui";
import { getTranslations } from "next-intl/server";
import { pageLanguage } from "@/lib/api.ts";

/** The very versions an indication relies on, each with its fingerprint. */
export async function ReliedOnTable({ items }: { items: ReliedOn[] }) {
  const language = await pageLanguage();
  const t = await getTranslations("indication");
  return (
    <DataTable
      caption={t("reliedOn")}
      columns={[
        { key: "title", header: t("document"), primary: true },
        { key: "version", header: t("version"), numeric: true },
        { key: "date", header: t("published") },
        { key: "hash", header: t("fingerprint") },
      ]}
      rows={items.map((item) => ({
        id: item.id,
        cells: {
          title: item.kind === "site" ? t("caseOf", { site: item.title }) : item.title,
          version: item.version,
          date: formatDate(item.publishedAt, language),
          hash: <CopyHash hash={item.sha256} copyLabel={t("copy")} copiedLabel={t("copied")} />,
        },
      }))}
    />
  );
}
