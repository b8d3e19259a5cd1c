"use client";

import { ActionBar, Button } from "@fabroom/ui";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";

/** Counts the boxes ticked in its form and stops at the most that can be compared. Without script the form still works. */
export function CompareTray({ most }: { most: number }) {
  const t = useTranslations("site");
  const place = useRef<HTMLDivElement>(null);
  const [count, setCount] = useState(0);
  useEffect(() => {
    const form = place.current?.closest("form");
    if (!form) return;
    const look = () => {
      const boxes = [...form.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
      const ticked = boxes.filter((box) => box.checked).length;
      for (const box of boxes) box.disabled = ticked >= most && !box.checked;
      setCount(ticked);
    };
    look();
    form.addEventListener("change", look);
    return () => form.removeEventListener("change", look);
  }, [most]);
  return (
    <div ref={place}>
      <ActionBar label={t("compare.title")} state={t("compare.tray", { count })}>
        <Button type="submit" variant="primary">
          {t("compare.action")}
        </Button>
      </ActionBar>
    </div>
  );
}
