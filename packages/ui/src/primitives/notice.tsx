import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "../lib/cx.ts";

export type NoticeTone = "info" | "caution" | "critical" | "success";

const ICON = { info: Info, caution: TriangleAlert, critical: CircleAlert, success: CircleCheck } as const;
const TONE: Record<NoticeTone, string> = {
  info: "text-accent",
  caution: "text-caution",
  critical: "text-critical",
  success: "text-positive",
};

type Props = {
  tone?: NoticeTone | undefined;
  title?: ReactNode;
  children?: ReactNode;
  /** What the reader can do about it. */
  action?: ReactNode;
  /** Set when it appears in answer to an act, so that it is read out. */
  live?: boolean | undefined;
  className?: string | undefined;
};

/** Something to know now. The icon and the title carry the tone, the text stays ink. */
export function Notice({ tone = "info", title, children, action, live, className }: Props) {
  const Icon = ICON[tone];
  return (
    <div
      {...(live ? { role: tone === "critical" ? "alert" : "status" } : {})}
      className={cx("flex items-start gap-3 rounded-data border border-line bg-surface px-4 py-3 text-sm", className)}
    >
      <Icon aria-hidden className={cx("mt-px size-4.5 shrink-0", TONE[tone])} />
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        {title ? <p className={cx("font-semibold", TONE[tone])}>{title}</p> : null}
        {children ? <div className="text-ink">{children}</div> : null}
        {action ? <div className="mt-1 flex flex-wrap gap-3">{action}</div> : null}
      </div>
    </div>
  );
}
