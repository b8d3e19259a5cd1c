"use client";

import { createContext } from "react";
import type { LinkComponent } from "../lib/link.ts";

/** Where a reader asks about a figure: an address that ends where the query says about what, and its words. */
export type AskAbout = { label: string; address: string; link: LinkComponent };

/** Set by the frame of a reader who may ask; without it the cards of figures offer no question. */
export const AskAboutContext = createContext<AskAbout | null>(null);
