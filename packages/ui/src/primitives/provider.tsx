"use client";

import type { ReactNode } from "react";
import { I18nProvider, RouterProvider } from "react-aria-components";

export type UiProviderProps = {
  /** BCP 47 tag of the page: en-GB or fr-FR. Hidden words of the primitives follow it. */
  locale: string;
  /** The router's way to go to an address; links inside menus use it. */
  navigate?: ((href: string) => void) | undefined;
  children: ReactNode;
};

/** Set once in the root layout. */
export function UiProvider({ locale, navigate, children }: UiProviderProps) {
  const inner = <I18nProvider locale={locale}>{children}</I18nProvider>;
  return navigate ? <RouterProvider navigate={navigate}>{inner}</RouterProvider> : inner;
}
