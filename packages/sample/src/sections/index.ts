import { anatomyOfAFab } from "./anatomy-of-a-fab.ts";
import { cost } from "./cost.ts";
import type { Section } from "./section.ts";
import { shortage } from "./shortage.ts";
import { whatCanGoWrong } from "./what-can-go-wrong.ts";
import { whatWeAsk } from "./what-we-ask.ts";
import { where } from "./where.ts";
import { whoFundsWhat } from "./who-funds-what.ts";
import { withWhom } from "./with-whom.ts";

/** The pitch, in the order it is read. */
export const sections: Section[] = [
  shortage,
  anatomyOfAFab,
  where,
  withWhom,
  cost,
  whoFundsWhat,
  whatCanGoWrong,
  whatWeAsk,
];
