import { EmptyState } from "@fabroom/ui";
import { FileText } from "lucide-react";
import Link from "next/link";
import { pathTo } from "@/lib/path.ts";
import { type CaseFrame, useCase } from "../case-frame.ts";

type Props = { documents: readonly { nodeId: string; number: string; title: string }[]; frame: CaseFrame };

/** The documents of the room that belong to this site and that the reader may open. */
export function Documents({ documents, frame }: Props) {
  const { t, language } = useCase(frame);
  if (documents.length === 0) return <EmptyState title={t("documents.empty")}>{t("documents.emptyText")}</EmptyState>;
  return (
    <ul className="flex flex-col">
      {documents.map(({ nodeId, number, title }) => (
        <li key={nodeId} className="border-b border-line first:border-t">
          <Link
            prefetch={false}
            href={pathTo(language, `/room/${nodeId}/p/1`)}
            className="flex min-h-12 items-center gap-4 py-2 text-ink no-underline hover:text-accent"
          >
            <FileText aria-hidden className="size-4 shrink-0 text-faint" />
            <span className="w-12 shrink-0 text-sm text-muted tabular-nums">{number}</span>
            <span className="min-w-0 text-base">{title}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
