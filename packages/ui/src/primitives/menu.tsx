"use client";

import type { ReactNode } from "react";
import { Menu as AriaMenu, Button, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { cx } from "../lib/cx.ts";
import { type ButtonLook, buttonClass } from "./button-class.ts";
import { POPOVER } from "./popover.tsx";

export type MenuEntry = {
  id: string;
  label: string;
  hint?: string | undefined;
  href?: string | undefined;
  /** The language of the label when it is not the page's, as in a language switch. */
  lang?: string | undefined;
  current?: boolean | undefined;
  disabled?: boolean | undefined;
  danger?: boolean | undefined;
};

export type MenuProps = {
  /** The name of the trigger, and of the list. */
  label: string;
  trigger: ReactNode;
  triggerLook?: ButtonLook | undefined;
  triggerClassName?: string | undefined;
  entries: readonly MenuEntry[];
  onAction?: ((id: string) => void) | undefined;
};

/** A few actions or links behind one button. */
export function Menu({ label, trigger, triggerLook, triggerClassName, entries, onAction }: MenuProps) {
  return (
    <MenuTrigger>
      <Button aria-label={label} className={triggerClassName ?? buttonClass(triggerLook)}>
        {trigger}
      </Button>
      <Popover placement="bottom end" className={cx(POPOVER, "min-w-48")}>
        <AriaMenu
          aria-label={label}
          className="flex max-h-[60dvh] flex-col overflow-y-auto py-1 outline-none"
          {...(onAction ? { onAction: (key) => onAction(String(key)) } : {})}
        >
          {entries.map((entry) => (
            <MenuItem
              key={entry.id}
              id={entry.id}
              textValue={entry.label}
              {...(entry.href ? { href: entry.href } : {})}
              {...(entry.disabled ? { isDisabled: true } : {})}
              className={cx(
                "flex min-h-10 cursor-pointer flex-col justify-center px-4 py-2 outline-none data-disabled:cursor-not-allowed data-disabled:text-faint data-focused:bg-accent-soft",
                entry.danger ? "text-critical" : "text-ink",
                entry.current && "font-semibold",
              )}
            >
              <span {...(entry.lang ? { lang: entry.lang } : {})}>{entry.label}</span>
              {entry.hint ? <span className="text-xs text-muted">{entry.hint}</span> : null}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
