"use client";

import { createContext, use } from "react";
import type { ChipId } from "./derive/inputs.ts";

/** What every chart of the page says about the case it shows. */
export type CaseOrigin = {
  slug: string;
  name: string;
  currency: string;
  version: number;
  publishedAt: string;
  engineVersion: string;
  /** Of the case at hand; null until it is known. */
  caseSha256: string | null;
  chip: ChipId;
};

export const CaseOriginContext = createContext<CaseOrigin | null>(null);

export function useCaseOrigin(): CaseOrigin {
  const origin = use(CaseOriginContext);
  if (!origin) throw new Error("useCaseOrigin needs a CaseOriginContext above it");
  return origin;
}
