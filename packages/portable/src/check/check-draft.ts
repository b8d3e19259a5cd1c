import { nearest } from "../near.ts";
import type { Draft, Known } from "../read/draft.ts";
import type { At, Report } from "../read/reading.ts";
import { checkLanguages } from "./check-languages.ts";
import { checkPeople } from "./check-people.ts";
import { checkRoom } from "./check-room.ts";
import { checkSettings, checkTranches } from "./check-terms.ts";
import { checkTexts } from "./check-texts.ts";
import type { Checking } from "./checking.ts";

/** Looks at what one part of a raise says of another: what a schema of one file can't see. */
export function checkDraft(raise: Draft, known: Known, origins: WeakMap<object, At>, report: Report): void {
  const checking: Checking = {
    raise,
    known,
    at: (thing, ...path) => {
      const origin = origins.get(thing) ?? { file: "", path: [] };
      return { file: origin.file, path: [...origin.path, ...path] };
    },
    report,
    named: (at, among, key, code) => {
      if (!among || among.has(key)) return;
      const near = nearest(key, among);
      report(at, near === null ? code : `${code}Near`, {
        ...(code === "siteUnknown" ? { slug: key } : { key }),
        ...(near === null ? {} : { near }),
      });
    },
  };
  checkTwice(checking);
  checkSettings(checking);
  checkTranches(checking);
  checkLanguages(checking);
  checkTexts(checking);
  checkRoom(checking);
  checkPeople(checking);
}

/** Two entries of one name: the second is told, with the line of the first where it is known. */
function checkTwice({ raise, at, report }: Checking): void {
  const lists: [readonly object[], string][] = [
    [raise.tranches, "key"],
    [raise.figures, "id"],
    [raise.facts, "key"],
    [raise.benchmarks, "key"],
    [raise.partners, "key"],
    [raise.market, "year"],
    [raise.room, "key"],
    [raise.pictures, "key"],
    [raise.questions, "key"],
    [raise.people.groups, "key"],
    [raise.people.organisations, "key"],
    ...raise.sites.map(({ register }): [readonly object[], string] => [register, "path"]),
  ];
  for (const [entries, field] of lists) {
    const seen = new Map<string, number>();
    for (const [index, entry] of entries.entries()) {
      const key = String((entry as Record<string, unknown>)[field]);
      const first = seen.get(key);
      if (first !== undefined) report(at(entry, field), "entryTwice", { key, place: first + 1 });
      else seen.set(key, index);
    }
  }
}
