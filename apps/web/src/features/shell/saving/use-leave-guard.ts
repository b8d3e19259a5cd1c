"use client";

import { useEffect } from "react";
import { holdLeaving, isHeld } from "./leaving.ts";

/** While `unsaved`, leaving the page asks first: by the browser's own question, or by ours for a link inside the portal. */
export function useLeaveGuard(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent) => isHeld() && event.preventDefault();
    window.addEventListener("beforeunload", ask);
    const release = holdLeaving();
    return () => {
      window.removeEventListener("beforeunload", ask);
      release();
    };
  }, [unsaved]);
}
