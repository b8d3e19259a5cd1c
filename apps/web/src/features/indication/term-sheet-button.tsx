"use client";

import type { Language } from "@fabroom/contracts";
import { Button } from "@fabroom/ui";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { fileUrl } from "@/lib/path.ts";
import { trpc } from "@/lib/trpc.ts";
import { Refused } from "../shell/saving/refused.tsx";
import { useAct } from "../shell/saving/use-act.ts";

type Props = { indicationVersionId: string; language: Language; primary: boolean };

/** Issues the personal term sheet in one language, then opens it. */
export function TermSheetButton({ indicationVersionId, language, primary }: Props) {
  const t = useTranslations("indication");
  const router = useRouter();
  const act = useAct<"issue">();
  async function issue() {
    await act.run(
      "issue",
      () => trpc.termSheet.issue.mutate({ indicationVersionId, language }),
      ({ termSheetId }) => {
        window.location.assign(fileUrl({ kind: "termSheet", termSheetId }));
        router.refresh();
      },
    );
  }
  return (
    <div className="flex flex-col gap-1">
      <Button variant={primary ? "primary" : "secondary"} pending={act.busy !== null} onClick={() => void issue()}>
        {t(`issue.${language}`)}
      </Button>
      <Refused act={act} />
    </div>
  );
}
