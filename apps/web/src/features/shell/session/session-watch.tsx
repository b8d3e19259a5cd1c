"use client";

import { useEffect } from "react";
import { letLeave } from "../saving/leaving.ts";
import { leftSinceAsked, listen, tell } from "./session-channel.ts";

/**
 * Keeps a signed-in page from outliving its session. After a sign-out in one tab, or where another person has signed in,
 * every page asks the server again, which decides; so does a page that the browser had put aside and shows again.
 */
export function SessionWatch({ userId }: { userId: string }) {
  useEffect(() => {
    const askAgain = () => {
      letLeave();
      window.location.reload();
    };
    const onShow = (event: PageTransitionEvent) => {
      if (!event.persisted) return;
      document.documentElement.style.visibility = "hidden";
      askAgain();
    };
    const onVisible = () => document.visibilityState === "visible" && leftSinceAsked() && askAgain();
    const stop = listen((news) => {
      if (news.kind === "left" || news.userId !== userId) askAgain();
    });
    window.addEventListener("pageshow", onShow);
    document.addEventListener("visibilitychange", onVisible);
    if (leftSinceAsked()) askAgain();
    else tell({ kind: "here", userId });
    return () => {
      stop();
      window.removeEventListener("pageshow", onShow);
      document.removeEventListener("visibilitychange", onVisible);
    };
  }, [userId]);
  return null;
}
