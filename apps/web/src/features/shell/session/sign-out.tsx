"use client";

import type { Language } from "@fabroom/contracts";
import { Button, buttonClass, Dialog } from "@fabroom/ui";
import { LogOut } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { countDrafts, dropDrafts } from "@/lib/local-drafts.ts";
import { letLeave } from "../saving/leaving.ts";

type Props = { userId: string; language: Language; look: "menu" | "button" | "quiet" };

const CLASS = {
  menu: "flex min-h-10 w-full cursor-pointer items-center gap-3 border-l-2 border-transparent py-1 pr-3 pl-4 text-left text-sm text-muted hover:text-ink lg:pl-[1.375rem] [&_svg]:size-4.5 [&_svg]:shrink-0",
  button: buttonClass(),
  quiet: buttonClass({ variant: "quiet", size: "small" }),
} as const;

/**
 * The way out: a plain form, so that it works without a script too. What this person typed and did not save is kept in
 * the browser no longer; where there is any, they are asked first.
 */
export function SignOut({ userId, language, look }: Props) {
  const t = useTranslations("common");
  const form = useRef<HTMLFormElement>(null);
  const [unsaved, setUnsaved] = useState(0);
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    const count = countDrafts(userId);
    if (count === 0) return;
    event.preventDefault();
    setUnsaved(count);
  };
  return (
    <form ref={form} method="post" action="/api/sign-out" onSubmit={onSubmit}>
      <input type="hidden" name="language" value={language} />
      <button type="submit" className={CLASS[look]}>
        {look === "menu" ? <LogOut aria-hidden /> : null}
        {t("nav.signOut")}
      </button>
      <Dialog
        role="alertdialog"
        title={t("leave.title")}
        closeLabel={t("leave.stay")}
        isOpen={unsaved > 0}
        onOpenChange={(open) => !open && setUnsaved(0)}
      >
        <div className="flex flex-col gap-4">
          <p>{t("leave.text", { count: unsaved })}</p>
          <div className="flex flex-wrap gap-3">
            <Button
              variant="danger"
              onClick={() => {
                dropDrafts(userId);
                letLeave();
                form.current?.submit();
              }}
            >
              {t("leave.confirm")}
            </Button>
            <Button variant="quiet" onClick={() => setUnsaved(0)}>
              {t("leave.stay")}
            </Button>
          </div>
        </div>
      </Dialog>
    </form>
  );
}
