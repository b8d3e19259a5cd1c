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

export type DialogProps = {
  title: string;
  closeLabel: string;
  /** The content, or a function that receives `close`. */
  children: ReactNode | ((close: () => void) => ReactNode);
  /** The button that opens it. Without one, control it with `isOpen` and `onOpenChange`. */
  trigger?: ReactNode;
  triggerLook?: ButtonLook | undefined;
  isOpen?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
  /** An alert dialog asks before something that is hard to take back; it does not close by a click outside. */
  role?: "dialog" | "alertdialog" | undefined;
  wide?: boolean | undefined;
};

/** A question that must be answered before going on. Focus stays inside; Escape returns to where one was. */
export function Dialog(props: DialogProps) {
  const { title, closeLabel, children, trigger, triggerLook, isOpen, onOpenChange, role = "dialog", wide } = props;
  const state = {
    ...(isOpen === undefined ? {} : { isOpen }),
    ...(onOpenChange ? { onOpenChange } : {}),
  };
  const overlay = (
    <ModalOverlay
      {...(trigger === undefined ? state : {})}
      isDismissable={role === "dialog"}
      className="fixed inset-0 z-40 flex items-end justify-center bg-scrim data-[entering]:animate-overlay sm:items-center sm:p-6"
    >
      <Modal
        className={cx(
          "max-h-[92dvh] w-full overflow-y-auto rounded-t-control bg-surface shadow-overlay data-[entering]:animate-rise sm:rounded-control",
          wide ? "sm:max-w-3xl" : "sm:max-w-lg",
        )}
      >
        <AriaDialog role={role} className="relative p-6 outline-none sm:p-8">
          {({ close }) => (
            <>
              <div className="flex items-start justify-between gap-4">
                <Heading slot="title" className="font-serif text-lg font-semibold">
                  {title}
                </Heading>
                <AriaButton
                  slot="close"
                  aria-label={closeLabel}
                  className="-mt-2 -mr-2 inline-flex size-10 shrink-0 items-center justify-center rounded-control text-muted hover:bg-sunken hover:text-ink"
                >
                  <X aria-hidden className="size-5" />
                </AriaButton>
              </div>
              <div className="mt-4 text-base">{typeof children === "function" ? children(close) : children}</div>
            </>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
  if (trigger === undefined) return overlay;
  return (
    <DialogTrigger {...state}>
      <AriaButton className={buttonClass(triggerLook)}>{trigger}</AriaButton>
      {overlay}
    </DialogTrigger>
  );
}
