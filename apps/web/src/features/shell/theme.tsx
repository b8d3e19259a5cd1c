import { type Theme, ThemeSwitch } from "@fabroom/ui";
import { cookies } from "next/headers";
import { getTranslations } from "next-intl/server";

/** Light, dark or as the device says; read from the cookie so that nothing flashes. */
export async function ThemeControl() {
  const t = await getTranslations("common");
  const kept = (await cookies()).get("theme")?.value;
  const value: Theme = kept === "light" || kept === "dark" ? kept : "system";
  return (
    <ThemeSwitch value={value} labels={{ light: t("theme.light"), dark: t("theme.dark"), system: t("theme.system") }} />
  );
}
