import type { Page } from "@playwright/test";

/** Moves of each kind in a row before the other has its turn. */
const TURN = 10;
/** Moves of each kind before those that count. */
const WARM = 20;

export interface Moves {
  /** Milliseconds from the key to the painted frame, move by move. */
  slider: number[];
  /** The same for a bare text node on the same page. */
  bare: number[];
}

/**
 * Moves the wafer price by the keyboard, key after key as in a drag, and waits each time for the frame that shows the
 * headline figures anew; in turns with a text node that a key listener rewrites.
 */
export async function measureMoves(page: Page, count: number): Promise<Moves> {
  await page.locator("[data-headline]").first().waitFor();
  const slider = page.locator("[data-input=price] input[type=range]");
  await slider.waitFor({ state: "attached" });
  await page.evaluate(install);
  const moves: Moves = { slider: [], bare: [] };
  const all = WARM + count;
  const turn = async (into: number[], focus: () => Promise<void>, target: string, key: (k: number) => string) => {
    await focus();
    for (let k = 0; k < TURN && into.length < all; k++) {
      await page.evaluate((where) => window.bench.expect(where), target);
      await page.keyboard.press(key(into.length));
      into.push(await page.evaluate(() => window.bench.painted));
    }
  };
  while (moves.slider.length < all) {
    const there = (k: number) => (Math.floor(k / TURN) % 2 === 0 ? "ArrowRight" : "ArrowLeft");
    await turn(moves.slider, () => slider.focus(), "[data-headline]", there);
    await turn(
      moves.bare,
      () => page.locator("#bench-bare").focus(),
      "#bench-bare",
      () => "ArrowRight",
    );
  }
  return { slider: moves.slider.slice(WARM), bare: moves.bare.slice(WARM) };
}

declare global {
  interface Window {
    bench: { expect: (selector: string) => void; painted: Promise<number> };
  }
}

/** Runs in the page: a text node to compare with, and a clock from the key to the frame that shows its effect. */
function install(): void {
  const bare = document.createElement("p");
  bare.id = "bench-bare";
  bare.tabIndex = 0;
  bare.style.cssText = "position:fixed;left:0;top:0;z-index:99;margin:0";
  const text = document.createTextNode("0");
  bare.append(text);
  document.body.append(bare);
  let times = 0;
  bare.addEventListener("keydown", () => {
    text.data = String(++times);
  });
  let began = 0;
  window.addEventListener(
    "keydown",
    (event) => {
      began = event.timeStamp;
    },
    true,
  );
  const bench = {
    painted: Promise.resolve(0),
    expect: (selector: string) => {
      const target = document.querySelector(selector);
      if (!target) throw new Error(`nothing is at ${selector}`);
      bench.painted = new Promise((resolve) => {
        const observer = new MutationObserver(() => {
          observer.disconnect();
          requestAnimationFrame(() => {
            // a task of the highest priority posted inside a frame is the first after it is laid out and painted
            void scheduler.postTask(() => resolve(performance.now() - began), { priority: "user-blocking" });
          });
        });
        observer.observe(target, { characterData: true, childList: true, subtree: true });
      });
    },
  };
  window.bench = bench;
}
