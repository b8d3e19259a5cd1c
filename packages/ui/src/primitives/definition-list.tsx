import type { ReactNode } from "react";
import { cx } from "../lib/cx.ts";

export type Definition = { term: ReactNode; detail: ReactNode; numeric?: boolean | undefined };

type Props = { items: readonly Definition[]; stacked?: boolean | undefined; className?: string | undefined };

/** Terms and what they are, one hairline a row; `stacked` puts the detail under its term. */
export function DefinitionList({ items, stacked, className }: Props) {
  return (
    <dl className={cx("text-sm", className)}>
      {items.map((item, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list, terms may repeat
          key={index}
          className={cx(
            "border-b border-line py-2 last:border-b-0",
            stacked
              ? "flex flex-col gap-0.5"
              : "grid grid-cols-1 gap-x-6 gap-y-0.5 sm:grid-cols-[minmax(8rem,2fr)_3fr]",
          )}
        >
          <dt className="text-muted">{item.term}</dt>
          <dd
            className={cx(
              "min-w-0 text-ink",
              item.numeric && "tabular-nums",
              item.numeric && !stacked && "sm:text-right",
            )}
          >
            {item.detail}
          </dd>
        </div>
      ))}
    </dl>
  );
}
