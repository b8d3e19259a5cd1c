"use client";

/**
 * What a person typed and the server does not have yet. `base` and `origin`: what it began from, as the object's save
 * names it, and the value at that state; `at`: ISO time of the last change.
 */
export type LocalDraft = { value: unknown; origin: unknown; base: unknown; at: string };

const PREFIX = "fabroom.draft:";
const keyOf = (userId: string, object: string) => `${PREFIX}${userId}:${object}`;

/** The browser's store, or null where it has none or gives none to this page. */
function store(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

/** @returns what is kept of this person for this object, unchecked: shapes change between releases */
export function readDraft(userId: string, object: string): LocalDraft | null {
  try {
    const kept = JSON.parse(store()?.getItem(keyOf(userId, object)) ?? "null") as LocalDraft | null;
    return kept && typeof kept === "object" && typeof kept.at === "string" ? kept : null;
  } catch {
    return null;
  }
}

/** @returns whether the browser keeps it: a full or closed store does not */
export function keepDraft(userId: string, object: string, draft: LocalDraft): boolean {
  try {
    const kept = store();
    kept?.setItem(keyOf(userId, object), JSON.stringify(draft));
    return kept !== null;
  } catch {
    return false;
  }
}

export function dropDraft(userId: string, object: string): void {
  store()?.removeItem(keyOf(userId, object));
}

const keysOf = (userId: string): string[] => {
  const own = keyOf(userId, "");
  return Object.keys(store() ?? {}).filter((key) => key.startsWith(own));
};

/** How many objects this person has typed for without saving, in any tab of this browser. */
export const countDrafts = (userId: string): number => keysOf(userId).length;

/** Forgets everything kept for this person. */
export function dropDrafts(userId: string): void {
  for (const key of keysOf(userId)) store()?.removeItem(key);
}
