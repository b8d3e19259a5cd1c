"use client";

import type { FigureView } from "@fabroom/contracts";
import { type ReactNode, useContext, useEffect, useRef, useState } from "react";
import { Popover } from "react-aria-components";
import { cx } from "../lib/cx.ts";
import { AskAboutContext } from "./ask-about.tsx";
import { FigureCard, type FigureLabels } from "./figure-card.tsx";

export type FigureValueProps = {
  /** Ready texts: `asOf` and the source's date are already written in the reader's language. */
  figure: FigureView;
  labels: FigureLabels;
  /** What a question on this figure is about, as a query: the figure itself unless told; null where nothing stands for it. */
  about?: string | null | undefined;
  /** What is drawn instead of the figure's text, when the surroundings already carry the unit. */
  children?: ReactNode;
  className?: string | undefined;
};

const OPEN_AFTER = 250;
const CLOSE_AFTER = 200;

/**
 * A number that never stands alone: its provenance appears on hover, on focus and on tap. Enter leads into the card,
 * Escape closes it and returns.
 */
export function FigureValue({ figure, labels, about, children, className }: FigureValueProps) {
  const ask = useContext(AskAboutContext);
  const query = about === undefined ? `figure=${encodeURIComponent(figure.id)}` : about;
  const actions =
    ask && query !== null ? (
      <ask.link href={`${ask.address}${query}`} className="link">
        {ask.label}
      </ask.link>
    ) : undefined;
  const trigger = useRef<HTMLButtonElement>(null);
  const card = useRef<HTMLElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [isOpen, setOpen] = useState(false);
  const enter = useRef(false);
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (!isOpen || !enter.current) return;
    enter.current = false;
    card.current?.querySelector<HTMLElement>("[data-card]")?.focus();
  }, [isOpen]);

  const soon = (open: boolean, wait: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setOpen(open), wait);
  };
  const now = (open: boolean) => {
    clearTimeout(timer.current);
    setOpen(open);
  };
  // Enter and Space lead into the card, where its source and actions are; a tap only shows it
  const press = (byKeyboard: boolean) => {
    if (byKeyboard && isOpen) card.current?.querySelector<HTMLElement>("[data-card]")?.focus();
    enter.current = byKeyboard;
    now(true);
  };
  const leave = (event: React.KeyboardEvent) => {
    if (event.key !== "Escape") return;
    trigger.current?.focus();
    now(false);
  };
  const hover = (event: React.PointerEvent, open: boolean) => {
    if (event.pointerType === "mouse") soon(open, open ? OPEN_AFTER : CLOSE_AFTER);
  };

  return (
    <>
      <button
        ref={trigger}
        type="button"
        aria-expanded={isOpen}
        aria-haspopup="dialog"
        onClick={(event) => press(event.detail === 0)}
        onFocus={(event) => event.currentTarget.matches(":focus-visible") && now(true)}
        onBlur={(event) => !card.current?.contains(event.relatedTarget) && soon(false, CLOSE_AFTER)}
        onKeyDown={(event) => event.key === "Escape" && now(false)}
        onPointerEnter={(event) => hover(event, true)}
        onPointerLeave={(event) => hover(event, false)}
        className={cx(
          "rounded-data text-left underline decoration-line-strong decoration-dotted decoration-1 underline-offset-[0.25em] hover:decoration-accent hover:decoration-solid",
          className,
        )}
      >
        {children ?? figure.text}
        <span className="sr-only"> ({labels.status[figure.status]})</span>
      </button>
      <Popover
        ref={card}
        triggerRef={trigger}
        isOpen={isOpen}
        onOpenChange={now}
        isNonModal
        placement="bottom start"
        offset={6}
        aria-label={figure.label}
        className="w-80 max-w-[calc(100vw-2rem)] rounded-control bg-surface text-left font-sans text-sm text-ink shadow-overlay outline-none data-[entering]:animate-rise"
      >
        {/* biome-ignore lint/a11y/noStaticElementInteractions: hovering only keeps the card open */}
        <div
          data-card
          tabIndex={-1}
          className="rounded-control outline-none focus-visible:outline-2"
          onKeyDown={leave}
          onPointerEnter={(event) => hover(event, true)}
          onPointerLeave={(event) => hover(event, false)}
          onFocus={() => now(true)}
          onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && soon(false, CLOSE_AFTER)}
        >
          <FigureCard figure={figure} labels={labels} actions={actions} />
        </div>
      </Popover>
    </>
  );
}
