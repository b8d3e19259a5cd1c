"use client";

import type { FigureView } from "@fabroom/contracts";
import { type ReactNode, useCallback, useContext, useEffect, useRef, useState } from "react";
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
 * A number that never stands alone: its provenance appears on hover, on focus and on press. What was pressed
 * stays until it, something else or Escape is pressed; Enter leads into the card.
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
  const [state, setState] = useState<"closed" | "shown" | "pinned">("closed");
  const isOpen = state !== "closed";
  const isPinned = state === "pinned";
  const enter = useRef(false);
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (!isOpen || !enter.current) return;
    enter.current = false;
    card.current?.querySelector<HTMLElement>("[data-card]")?.focus();
  }, [isOpen]);

  const soon = (next: "closed" | "shown", wait: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setState(next), wait);
  };
  const now = useCallback((next: typeof state) => {
    clearTimeout(timer.current);
    setState(next);
  }, []);
  useEffect(() => {
    if (!isOpen) return;
    const pressed = ({ target }: PointerEvent) => {
      const isOurs = [trigger.current, card.current].some((part) => part?.contains(target as Node));
      if (!isOurs) now("closed");
    };
    const typed = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      if (card.current?.contains(document.activeElement)) trigger.current?.focus();
      now("closed");
    };
    document.addEventListener("pointerdown", pressed, true);
    document.addEventListener("keydown", typed, true);
    return () => {
      document.removeEventListener("pointerdown", pressed, true);
      document.removeEventListener("keydown", typed, true);
    };
  }, [isOpen, now]);

  // Enter and Space lead into the card, where its source and actions are; a click or a tap pins it
  const press = (byKeyboard: boolean) => {
    if (byKeyboard && isOpen) card.current?.querySelector<HTMLElement>("[data-card]")?.focus();
    // not kept for the next opening, which may be by mere hovering
    enter.current = byKeyboard && !isOpen;
    now(isPinned && !byKeyboard ? "closed" : "pinned");
  };
  const hover = (event: React.PointerEvent, over: boolean) => {
    if (event.pointerType !== "mouse" || isPinned) return;
    if (over) soon("shown", OPEN_AFTER);
    else soon("closed", CLOSE_AFTER);
  };
  const focus = () => now(isPinned ? "pinned" : "shown");
  // a window that loses the focus has no next element: a pinned card outlives that
  const blur = ({ relatedTarget: next }: React.FocusEvent) => {
    if (card.current?.contains(next) || next === trigger.current || (isPinned && !next)) return;
    soon("closed", CLOSE_AFTER);
  };

  return (
    <>
      <button
        ref={trigger}
        type="button"
        aria-expanded={isOpen}
        aria-haspopup="dialog"
        onClick={(event) => press(event.detail === 0)}
        onFocus={(event) => event.currentTarget.matches(":focus-visible") && focus()}
        onBlur={blur}
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
      {/* not closed by scrolling: it lies in the page and moves with it, and focus itself may scroll */}
      <Popover
        ref={card}
        triggerRef={trigger}
        isOpen={isOpen}
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
          onPointerEnter={(event) => hover(event, true)}
          onPointerLeave={(event) => hover(event, false)}
          onFocus={focus}
          onBlur={blur}
        >
          <FigureCard figure={figure} labels={labels} actions={actions} />
        </div>
      </Popover>
    </>
  );
}
