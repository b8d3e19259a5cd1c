"use client";

/** What the tabs of one browser tell each other: a page of this person is open, or somebody has signed out. */
export type SessionNews = { kind: "here"; userId: string } | { kind: "left" };

const NAME = "fabroom.session";
const LEFT_AT = "fabroom.left";

export function tell(news: SessionNews): void {
  if (news.kind === "left") noteLeaving();
  if (typeof BroadcastChannel === "undefined") return;
  const channel = new BroadcastChannel(NAME);
  channel.postMessage(news);
  channel.close();
}

/** @returns what ends the listening */
export function listen(hear: (news: SessionNews) => void): () => void {
  if (typeof BroadcastChannel === "undefined") return () => undefined;
  const channel = new BroadcastChannel(NAME);
  channel.onmessage = ({ data }) => hear(data as SessionNews);
  return () => channel.close();
}

/** For pages that are still loading, and do not listen yet. */
function noteLeaving(): void {
  try {
    window.localStorage.setItem(LEFT_AT, String(Date.now()));
  } catch {
    // no store in this browser: pages that listen hear it all the same
  }
}

/** Whether somebody signed out in this browser after this page was asked for. */
export function leftSinceAsked(): boolean {
  try {
    return Number(window.localStorage.getItem(LEFT_AT) ?? 0) > performance.timeOrigin;
  } catch {
    return false;
  }
}
