"use client";

let holds = 0;
let free = false;

/** Something on this page is not saved. @returns what says that it is */
export function holdLeaving(): () => void {
  holds++;
  return () => {
    holds--;
  };
}

/** Whether leaving this page has to be asked. */
export const isHeld = (): boolean => holds > 0 && !free;

/** From here on the page may go unasked: the person was asked already, or it is no longer theirs. */
export function letLeave(): void {
  free = true;
}
