"use client";

let holds = 0;
let free = false;
let leaving = false;

/** Something on this page is not saved. @returns what says that it is */
export function holdLeaving(): () => void {
  holds++;
  return () => {
    holds--;
  };
}

/** Whether leaving this page has to be asked. */
export const isHeld = (): boolean => holds > 0 && !free;

/**
 * Whether this page is being left or read again, as far as the browser has said: the page that follows may have been
 * written before a save that is answered only now.
 */
export const isLeaving = (): boolean => leaving;

if (typeof window !== "undefined") {
  window.addEventListener("beforeunload", () => {
    leaving = true;
  });
  // they stayed, or came back
  for (const type of ["pageshow", "keydown", "pointerdown"])
    window.addEventListener(type, () => {
      leaving = false;
    });
}

/** From here on the page may go unasked: the person was asked already, or it is no longer theirs. */
export function letLeave(): void {
  free = true;
}
