import type { Patch } from "@fabroom/finance";

/** Changed inputs in the fragment of an address: it stays in the browser and reaches no server's log. */
export const linkInputs = (patch: Patch): string =>
  Object.keys(patch).length === 0 ? "" : `#inputs=${encodeURIComponent(JSON.stringify(patch))}`;

/** A dotted path of names and places in lists; the length of a list is no input. */
const PATH = /^(?!.*\.length$)[A-Za-z]\w*(\.\w+)*$/;

/** The inputs an address carries; none where there are none or they cannot be read. */
export function inputsOf(hash: string): Patch | null {
  const text = /^#inputs=(.+)$/.exec(hash)?.[1];
  if (text === undefined) return null;
  try {
    const patch: unknown = JSON.parse(decodeURIComponent(text));
    if (typeof patch !== "object" || patch === null || Array.isArray(patch)) return null;
    return Object.keys(patch).every((path) => PATH.test(path)) ? { ...patch } : null;
  } catch {
    return null;
  }
}
