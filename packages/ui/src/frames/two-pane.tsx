import type { ReactNode } from "react";
import { cx } from "../lib/cx.ts";

type Props = {
  children: ReactNode;
  aside: ReactNode;
  /** Contents stand at the left, tools and notes at the right. */
  side?: "left" | "right" | undefined;
  width?: "narrow" | "wide" | "panel" | undefined;
};

const COLUMNS = {
  "left narrow": "lg:grid-cols-[12rem_minmax(0,1fr)]",
  "left wide": "lg:grid-cols-[20rem_minmax(0,1fr)]",
  "left panel": "xl:grid-cols-[18rem_minmax(0,1fr)] xl:gap-x-6",
  "right panel": "xl:grid-cols-[minmax(0,1fr)_18rem] xl:gap-x-6",
  "right narrow": "lg:grid-cols-[minmax(0,1fr)_12rem]",
  "right wide": "lg:grid-cols-[minmax(0,1fr)_20rem]",
} as const;

/** The page and something beside it; on a phone one after the other. A panel stands beside on wide screens alone. */
export function TwoPane({ children, aside, side = "left", width = "narrow" }: Props) {
  return (
    <div className={cx("grid grid-cols-1 gap-x-12 gap-y-6", COLUMNS[`${side} ${width}`])}>
      {side === "left" ? <div className="min-w-0">{aside}</div> : null}
      <div className="min-w-0">{children}</div>
      {side === "right" ? <div className="min-w-0">{aside}</div> : null}
    </div>
  );
}
