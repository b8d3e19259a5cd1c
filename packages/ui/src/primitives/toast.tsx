"use client";

import { X } from "lucide-react";
import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from "react";
import { buttonClass } from "./button-class.ts";

export type ToastMessage = {
  text: string;
  /** Undo, for acts that can be taken back: move, archive, delete a draft. */
  action?: { label: string; run: () => void } | undefined;
  milliseconds?: number | undefined;
};
type Shown = ToastMessage & { id: number };

const ToastContext = createContext<((message: ToastMessage) => void) | null>(null);

/** Shows a short message; only inside ToastProvider. */
export function useToast(): (message: ToastMessage) => void {
  const show = use(ToastContext);
  if (!show) throw new Error("useToast needs a ToastProvider above it");
  return show;
}

/** Holds at most three messages, ten seconds each; a pointer or the focus on the message stops its clock. */
export function ToastProvider({
  children,
  closeLabel,
  regionLabel,
}: {
  children: ReactNode;
  closeLabel: string;
  regionLabel: string;
}) {
  const [messages, setMessages] = useState<Shown[]>([]);
  const show = useCallback((message: ToastMessage) => {
    setMessages((all) => [...all, { ...message, id: (all.at(-1)?.id ?? 0) + 1 }].slice(-3));
  }, []);
  const close = useCallback((id: number) => setMessages((all) => all.filter((one) => one.id !== id)), []);
  const region = useMemo(
    () => (
      <section
        aria-label={regionLabel}
        aria-live="polite"
        data-chrome
        className="pointer-events-none fixed inset-x-0 bottom-20 z-50 flex flex-col items-center gap-2 px-4 lg:bottom-6"
      >
        {messages.map((message) => (
          <Toast key={message.id} message={message} closeLabel={closeLabel} onClose={close} />
        ))}
      </section>
    ),
    [messages, regionLabel, closeLabel, close],
  );
  return (
    <ToastContext value={show}>
      {children}
      {region}
    </ToastContext>
  );
}

function Toast({
  message,
  closeLabel,
  onClose,
}: {
  message: Shown;
  closeLabel: string;
  onClose: (id: number) => void;
}) {
  const [held, setHeld] = useState(false);
  const { id, text, action, milliseconds = 10_000 } = message;
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => onClose(id), milliseconds);
    return () => clearTimeout(timer);
  }, [held, id, milliseconds, onClose]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hovering only stops the clock
    <div
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className="pointer-events-auto flex w-full max-w-md animate-rise items-center gap-3 rounded-control bg-surface py-2 pr-2 pl-4 text-sm text-ink shadow-overlay"
    >
      <span className="flex-1">{text}</span>
      {action ? (
        <button
          type="button"
          className={buttonClass({ variant: "quiet", size: "small" })}
          onClick={() => {
            action.run();
            onClose(id);
          }}
        >
          {action.label}
        </button>
      ) : null}
      <button
        type="button"
        aria-label={closeLabel}
        onClick={() => onClose(id)}
        className="inline-flex size-8 items-center justify-center rounded-control text-muted hover:bg-sunken hover:text-ink"
      >
        <X aria-hidden className="size-4" />
      </button>
    </div>
  );
}
