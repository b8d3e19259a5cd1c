"use client";

import type { ReactNode } from "react";
import { Tooltip as AriaTooltip, Button, TooltipTrigger } from "react-aria-components";

export type TooltipProps = {
  /** A few words; what matters is never only in a tooltip. */
  text: string;
  children: ReactNode;
  /** The name of the trigger when it is only an icon. */
  label?: string | undefined;
  onPress?: (() => void) | undefined;
  className?: string | undefined;
};

/** A hint on hover and focus for a small trigger. For numbers and anything needed on touch, use FigureValue or Popover. */
export function Tooltip({ text, children, label, onPress, className }: TooltipProps) {
  return (
    <TooltipTrigger delay={400} closeDelay={100}>
      <Button
        {...(label ? { "aria-label": label } : {})}
        {...(onPress ? { onPress } : {})}
        className={
          className ?? "inline-flex min-h-6 min-w-6 items-center justify-center rounded-data text-muted hover:text-ink"
        }
      >
        {children}
      </Button>
      <AriaTooltip
        offset={6}
        className="max-w-64 rounded-data bg-ink px-2 py-1 text-xs text-paper data-[entering]:animate-overlay"
      >
        {text}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
