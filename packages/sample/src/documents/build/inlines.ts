import type { Language } from "@fabroom/contracts";
import type { Inline } from "./block.ts";
import { printed } from "./spacing.ts";

/** `**strong**` is the only mark-up of a text; everything else is literal. */
export function inlinesOf(text: string, language: Language): Inline[] {
  return printed(text, language)
    .split(/(\*\*[^*]+\*\*)/)
    .filter((part) => part !== "")
    .map((part) =>
      part.startsWith("**") && part.endsWith("**") && part.length > 4
        ? { text: part.slice(2, -2), strong: true as const }
        : { text: part },
    );
}
