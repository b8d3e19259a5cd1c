import type { Figure } from "@fabroom/contracts";
import { costFigures } from "./figures/cost.ts";
import { demandFigures } from "./figures/demand.ts";
import { marketFigures } from "./figures/market.ts";
import { raiseFigures } from "./figures/raise.ts";
import { rateFigures } from "./figures/rate.ts";
import { supportFigures } from "./figures/support.ts";

/** Every figure that texts may cite besides those computed from the sites' cases. */
export const figures: Figure[] = [
  ...demandFigures,
  ...costFigures,
  ...supportFigures,
  ...marketFigures,
  ...raiseFigures,
  ...rateFigures,
];
