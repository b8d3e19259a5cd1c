"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { useState } from "react";

export type Theme = "light" | "dark" | "system";
const NEXT: Record<Theme, Theme> = { system: "light", light: "dark", dark: "system" };
const ICON = { system: Monitor, light: Sun, dark: Moon } as const;

export type ThemeSwitchProps = {
  value: Theme;
  /** "Theme: light", ready, for each state. */
  labels: Record<Theme, string>;
  /** The cookie the server reads before it draws the page, so that nothing flashes. */
  cookie?: string | undefined;
};

/** Light, dark, or as the machine says. */
export function ThemeSwitch({ value, labels, cookie = "theme" }: ThemeSwitchProps) {
  const [theme, setTheme] = useState(value);
  const Icon = ICON[theme];
  const turn = () => {
    const next = NEXT[theme];
    setTheme(next);
    document.documentElement.dataset.theme = next;
    // biome-ignore lint/suspicious/noDocumentCookie: CookieStore is missing from browsers we support
    document.cookie = `${cookie}=${next}; path=/; max-age=31536000; samesite=lax`;
  };
  return (
    <button
      type="button"
      onClick={turn}
      aria-label={labels[theme]}
      title={labels[theme]}
      className="inline-flex size-10 items-center justify-center rounded-control text-muted hover:bg-sunken hover:text-ink"
    >
      <Icon aria-hidden className="size-4.5" />
    </button>
  );
}
