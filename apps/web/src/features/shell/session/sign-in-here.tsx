"use client";

import type { Language } from "@fabroom/contracts";
import { LinkButton } from "@fabroom/ui";
import { usePathname, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { pathTo } from "@/lib/path.ts";

/** The way to sign in that leads back to the address one is at. */
export function SignInHere({ language }: { language: Language }) {
  const t = useTranslations("common");
  const pathname = usePathname();
  const search = useSearchParams().toString();
  const next = encodeURIComponent(`${pathname}${search ? `?${search}` : ""}`);
  return (
    <LinkButton href={pathTo(language, `/sign-in?next=${next}`)} variant="primary">
      {t("notFound.signIn")}
    </LinkButton>
  );
}
