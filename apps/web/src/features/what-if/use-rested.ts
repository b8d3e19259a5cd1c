"use client";

import { startTransition, useEffect, useState } from "react";

/** A slider in motion moves again within this time: a key held down repeats every 33 ms. */
const REST = 60;

/** The value once it has stood still for a moment: what is drawn from it never holds up the figures of the next move. */
export function useRested<T>(value: T): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    if (Object.is(value, rested)) return;
    const timer = setTimeout(() => startTransition(() => setRested(() => value)), REST);
    return () => clearTimeout(timer);
  }, [value, rested]);
  return rested;
}
