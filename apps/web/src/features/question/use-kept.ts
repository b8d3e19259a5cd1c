"use client";

import { useCallback, useEffect, useState } from "react";

/**
 * Text that survives a reload or a new sign-in in the same tab, and leaves no trace on the device beyond it.
 * `key` names the person and the place, so that nobody finds another's words.
 */
export function useKept<T extends Record<string, string>>(key: string, empty: T) {
  const [kept, setKept] = useState(empty);
  useEffect(() => {
    try {
      const stored: unknown = JSON.parse(sessionStorage.getItem(key) ?? "{}");
      const known = Object.entries(stored ?? {}).filter(([, text]) => typeof text === "string");
      setKept((before) => ({ ...before, ...Object.fromEntries(known) }));
    } catch {
      // no storage in this browser, or not ours: the form begins empty
    }
  }, [key]);
  const change = useCallback(
    (patch: Partial<T>) =>
      setKept((before) => {
        const after = { ...before, ...patch };
        try {
          sessionStorage.setItem(key, JSON.stringify(after));
        } catch {
          // kept on the page all the same
        }
        return after;
      }),
    [key],
  );
  const forget = useCallback(() => {
    try {
      sessionStorage.removeItem(key);
    } catch {
      // nothing was kept
    }
  }, [key]);
  return { kept, change, forget };
}
