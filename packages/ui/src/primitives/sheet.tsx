"use client";

import { X } from "lucide-react";
import type { ReactNode } from "react";
import {
  Button as AriaButton,
  Dialog as AriaDialog,
  DialogTrigger,
  Heading,
  Modal,
  ModalOverlay,
} from "react-aria-components";
import { cx } from "../lib/cx.ts";
import { type ButtonLook, buttonClass } from "./button-class.ts";

export type SheetProps = {
  title: string;
  closeLabel: string;
  children: ReactNode | ((close: () => void) => ReactNode);
  trigger?: ReactNode;
  triggerLook?: ButtonLook | undefined;
  /** Replaces the look of the trigger, for a tab of the bottom bar. */
  triggerClassName?: string | undefined;
  isOpen?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
};

/** A side panel that is a bottom sheet on phones: details of a row, filters, the rest of the navigation. */
export function Sheet(props: SheetProps) {
  const { title, closeLabel, children, trigger, triggerLook, triggerClassName, isOpen, onOpenChange } = props;
  const state = {
    ...(isOpen === undefined ? {} : { isOpen }),
    ...(onOpenChange ? { onOpenChange } : {}),
  };
  const overlay = (
    <ModalOverlay
      {...(trigger === undefined ? state : {})}
      isDismissable
      className="fixed inset-0 z-40 flex items-end bg-scrim data-[entering]:animate-overlay md:items-stretch md:justify-end"
    >
      <Modal
        className={cx(
          "max-h-[85dvh] w-full overflow-y-auto rounded-t-control bg-surface shadow-overlay data-[entering]:animate-sheet",
          "md:max-h-none md:w-[26rem] md:rounded-none",
        )}
      >
        <AriaDialog className="outline-none">
          {({ close }) => (
            <>
              <div className="sticky top-0 z-10 flex items-center justify-between gap-4 border-b border-line bg-surface px-6 py-3">
                <Heading slot="title" className="font-serif text-lg font-semibold">
                  {title}
                </Heading>
                <AriaButton
                  slot="close"
                  aria-label={closeLabel}
                  className="-mr-2 inline-flex size-10 shrink-0 items-center justify-center rounded-control text-muted hover:bg-sunken hover:text-ink"
                >
                  <X aria-hidden className="size-5" />
                </AriaButton>
              </div>
              <div className="px-6 pt-4 pb-[max(1.5rem,env(safe-area-inset-bottom))]">
                {typeof children === "function" ? children(close) : children}
              </div>
            </>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
  if (trigger === undefined) return overlay;
  return (
    <DialogTrigger {...state}>
      <AriaButton className={triggerClassName ?? buttonClass(triggerLook)}>{trigger}</AriaButton>
      {overlay}
    </DialogTrigger>
  );
}
