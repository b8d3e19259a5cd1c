"use client";

import { Button, TextField } from "@fabroom/ui";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useEffect } from "react";

type Props = { page: number; pages: number; base: string; suffix: string };

/** Back, forth, and straight to a page; arrow keys and j, k turn pages unless the reader is typing. */
export function PageTurner({ page, pages, base, suffix }: Props) {
  const t = useTranslations("room");
  const router = useRouter();
  const turn = (to: number) => {
    if (to >= 1 && to <= pages && to !== page) router.push(`${base}/${to}${suffix}`);
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof HTMLElement && event.target.closest("input, textarea, select, [contenteditable]");
      if (typing || event.metaKey || event.ctrlKey || event.altKey) return;
      const step = { ArrowRight: 1, j: 1, ArrowLeft: -1, k: -1 }[event.key];
      const to = page + (step ?? 0);
      if (step && to >= 1 && to <= pages) router.push(`${base}/${to}${suffix}`);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [page, pages, base, suffix, router]);
  const go = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const wanted = Number(new FormData(event.currentTarget).get("page"));
    if (Number.isInteger(wanted)) turn(Math.min(Math.max(wanted, 1), pages));
  };
  return (
    <div className="flex flex-wrap items-end gap-3">
      <Button size="small" onClick={() => turn(page - 1)} disabled={page <= 1}>
        <ChevronLeft aria-hidden /> {t("previous")}
      </Button>
      <form onSubmit={go} className="flex items-end gap-2">
        <TextField
          key={page}
          name="page"
          label={t("pageOf", { page, pages })}
          inputMode="numeric"
          defaultValue={String(page)}
          className="py-1 text-sm"
          fieldClassName="w-28"
          autoComplete="off"
        />
        <Button size="small" type="submit">
          {t("go")}
        </Button>
      </form>
      <Button size="small" onClick={() => turn(page + 1)} disabled={page >= pages}>
        {t("next")} <ChevronRight aria-hidden />
      </Button>
    </div>
  );
}
