import { cx } from "../lib/cx.ts";

type Props = {
  /** Read out once while waiting. */
  label: string;
  /** Final dimensions as classes, so that nothing moves when the content comes. */
  className?: string | undefined;
  lines?: number | undefined;
};

/** The shape of what is coming, shown after 300 ms, at its final size. */
export function Skeleton({ label, className, lines = 1 }: Props) {
  return (
    <div role="status" aria-label={label} className={cx("flex animate-late flex-col gap-3", className)}>
      {Array.from({ length: lines }, (_, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: identical, stateless bars
          key={index}
          aria-hidden
          className={cx("min-h-4 flex-1 rounded-data bg-line", lines > 1 && index === lines - 1 && "w-2/3")}
        />
      ))}
    </div>
  );
}
