import { anatomyOfAFab } from "./anatomy-of-a-fab.ts";
import type { Section } from "./section.ts";
import { shortage } from "./shortage.ts";

/** The pitch, in the order it is read. */
export const sections: Section[] = [shortage, anatomyOfAFab];
