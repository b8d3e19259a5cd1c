import type { BenchCase, Fact, Findings } from "../bench-case.ts";
import { openPortal } from "../browser/open-portal.ts";
import { type Door, hostileDoors } from "../hostile/doors.ts";
import { type LoopReading, watchLoop } from "../hostile/loop.ts";

/** One request may keep everybody else's waiting for so long. */
const MOST_MS = 50;
/** Requests sent one by one before the flood. */
const ALONE = 4;
const AUDITOR = "gudrun.asgeirsdottir@ellesund.example";
const EDITOR = "helene.faucher@ellesund.example";

/** How long the portal's event loop is held while every door is attacked; its limits are off, so that all of it arrives. */
export const hostile: BenchCase = {
  id: "hostile",
  title: "Every door under a hostile set: how long the server's event loop is held",
  needsPortal: true,
  run: async (): Promise<Findings> => {
    const watch = watchLoop();
    const portal = await openPortal({ ...watch.env, FABROOM_RATES: "off" });
    try {
      const [editor, auditor] = [await portal.enter(EDITOR), await portal.enter(AUDITOR)];
      const doors = await hostileDoors({
        investor: portal.page.request,
        editor: editor.request,
        auditor: auditor.request,
        url: (path) => portal.origin + path,
      });
      const facts: Fact[] = [];
      for (const door of doors) facts.push(await attack(door, watch.read));
      return { rows: [], facts };
    } finally {
      await portal.close();
      watch.close();
    }
  },
};

async function attack(door: Door, read: () => Promise<LoopReading>): Promise<Fact> {
  // what is loaded or compiled at the first request of all is not held against the next ones
  await door.send(0);
  await read();
  await new Promise((resolve) => setTimeout(resolve, 300));
  const idle = await read();
  const alone = await worstAlone(door, read);
  const statuses = new Map<number, number>();
  const turns = Array.from({ length: door.count }, (_, turn) => turn);
  const sender = async () => {
    for (let turn = turns.shift(); turn !== undefined; turn = turns.shift()) {
      const status = await door.send(turn);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: door.atOnce }, sender));
  const { workMs, gapMs, p99Ms } = await read();
  const answers = [...statuses].map(([status, count]) => `${count} × ${status}`).join(", ");
  return {
    id: `hostile.${door.id}`,
    title: door.title,
    ok: alone <= MOST_MS,
    detail: `one request holds ${alone.toFixed(0)} ms (budget ${MOST_MS}), all together ${workMs.toFixed(0)} at a stretch; by the wall ${gapMs.toFixed(0)}, 99th percentile ${p99Ms.toFixed(0)}, idle ${idle.gapMs.toFixed(0)}; ${answers}`,
  };
}

/** The longest stretch of work of one request, with nobody else at the door: the budget is of one. */
async function worstAlone(door: Door, read: () => Promise<LoopReading>): Promise<number> {
  let worst = 0;
  for (let turn = 0; turn < ALONE; turn++) {
    await read();
    await door.send(turn);
    worst = Math.max(worst, (await read()).workMs);
  }
  return worst;
}
