"use client";

import { FileField } from "@fabroom/ui";
import { useTranslations } from "next-intl";

/** Takes the fingerprint of a file in the reader's own browser: the file itself goes nowhere. */
export function HashFile({ action }: { action: string }) {
  const t = useTranslations("public");
  const common = useTranslations("common");
  async function check(file: File | undefined) {
    if (!file) return;
    const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
    const hash = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    window.location.assign(`${action}?hash=${hash}`);
  }
  return (
    <FileField
      label={t("verify.file")}
      chooseText={common("form.chooseFile")}
      noneText={common("form.noFile")}
      hint={t("verify.fileHint")}
      onChange={(event) => void check(event.target.files?.[0])}
    />
  );
}
