import { setImmediate } from "node:timers/promises";
import { Children, type ReactNode } from "react";

/**
 * Draws its children one after the other, and lets other requests have the event loop before each: a long page would hold
 * it in one piece, on its way to the browser and once more as HTML. Nothing of it is sent later than before, and the page
 * is the same. On the server only.
 */
export async function OneByOne({ children }: { children: ReactNode }): Promise<ReactNode> {
  const [first, ...rest] = Children.toArray(children);
  await setImmediate();
  return (
    <>
      {first}
      {rest.length > 0 ? <OneByOne>{rest}</OneByOne> : null}
    </>
  );
}
