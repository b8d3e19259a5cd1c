import { type ReactNode, useId } from "react";
import { cx } from "../lib/cx.ts";

export type ChartSize = {
  name: "narrow" | "medium" | "wide";
  width: number;
  /** Unique on the page; the beginning of the ids inside this drawing. */
  id: string;
};

type Props = {
  /** What the drawing shows, in a sentence; the frame's table carries the values. */
  label: string;
  height: (size: ChartSize) => number;
  /** Also draw a version for places wider than 56 rem. */
  wide?: boolean | undefined;
  /** `group` when the drawing holds links. */
  role?: "img" | "group" | undefined;
  children: (size: ChartSize & { height: number }) => ReactNode;
};

const SIZES = { narrow: 300, medium: 560, wide: 960 } as const;
const SHOWN = {
  narrow: "@md:hidden",
  medium: "hidden @md:block",
  "medium only below wide": "hidden @md:block @4xl:hidden",
  wide: "hidden @4xl:block",
} as const;

/**
 * Draws the same chart for a phone, for a column and, if asked, for a wide place; the container decides which is seen.
 * Nothing is measured, so the server draws it whole and text keeps its size everywhere.
 */
export function Canvas({ label, height, wide, role = "img", children }: Props) {
  const base = useId();
  const names = wide ? (["narrow", "medium", "wide"] as const) : (["narrow", "medium"] as const);
  return (
    <div className="@container">
      {names.map((name) => {
        const size: ChartSize = { name, width: SIZES[name], id: `${base}-${name}` };
        const tall = Math.ceil(height(size));
        return (
          <svg
            key={name}
            role={role}
            aria-label={label}
            viewBox={`0 0 ${size.width} ${tall}`}
            className={cx(
              "h-auto w-full overflow-visible font-sans",
              name === "medium" ? "max-w-[42rem]" : null,
              SHOWN[name === "medium" && wide ? "medium only below wide" : name],
            )}
            fontSize={12}
            fill="currentColor"
          >
            {children({ ...size, height: tall })}
          </svg>
        );
      })}
    </div>
  );
}
