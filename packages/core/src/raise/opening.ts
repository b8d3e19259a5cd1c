import type { FigureView } from "@fabroom/contracts";
import { type Ctx, transact } from "../context.ts";
import { resolveFigures } from "../figure/resolve.ts";

/** The figure of the public page: a published one, chosen once for everybody. */
const OPENING_FIGURE = "compute.growth";

/** The one figure a visitor sees, with its source; null where the raise has none of that name. Public. */
export function getOpeningFigure({ ctx }: { ctx: Ctx }): Promise<FigureView | null> {
  return transact(
    ctx,
    async (tx) => (await resolveFigures(tx, [OPENING_FIGURE], ctx.actor.language))[OPENING_FIGURE] ?? null,
  );
}
