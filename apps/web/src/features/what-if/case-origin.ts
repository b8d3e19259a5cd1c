"use client";

import { createContext, use } from "react";
/** What every chart of the page says about the case it shows. */
export type CaseOrigin = {
  /** How the names of its downloads begin. */
  file: string;
  currency: string;
  /** Where the figures come from, in words. */
  source: string;
  publishedAt: string;
  engineVersion: string;
  /** Of the case at hand; null until it is known. */
  caseSha256: string | null;
};

export const CaseOriginContext = createContext<CaseOrigin | null>(null);

export function useCaseOrigin(): CaseOrigin {
  const origin = use(CaseOriginContext);
  if (!origin) throw new Error("useCaseOrigin needs a CaseOriginContext above it");
  return origin;
}
