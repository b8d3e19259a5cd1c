"use client";

import type { ReactNode } from "react";
import { Button as AriaButton, Popover as AriaPopover, Dialog, DialogTrigger } from "react-aria-components";
import { type ButtonLook, buttonClass } from "./button-class.ts";

const POPOVER =
  "max-w-[min(22rem,calc(100vw-2rem))] rounded-control bg-surface text-sm text-ink shadow-overlay outline-none data-[entering]:animate-rise";

export type PopoverProps = {
  /** Read out as the name of the panel. */
  label: string;
  trigger: ReactNode;
  triggerLook?: ButtonLook | undefined;
  triggerClassName?: string | undefined;
  /** The name of a trigger that is only an icon. */
  triggerLabel?: string | undefined;
  placement?: "bottom" | "bottom start" | "bottom end" | "top" | undefined;
  children: ReactNode | ((close: () => void) => ReactNode);
};

/** A small panel beside the button that opened it. */
export function Popover(props: PopoverProps) {
  const { label, trigger, triggerLook, triggerClassName, triggerLabel, placement = "bottom start", children } = props;
  return (
    <DialogTrigger>
      <AriaButton
        className={triggerClassName ?? buttonClass(triggerLook)}
        {...(triggerLabel ? { "aria-label": triggerLabel } : {})}
      >
        {trigger}
      </AriaButton>
      <AriaPopover placement={placement} className={POPOVER}>
        <Dialog aria-label={label} className="p-4 outline-none">
          {({ close }) => <>{typeof children === "function" ? children(close) : children}</>}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  );
}
