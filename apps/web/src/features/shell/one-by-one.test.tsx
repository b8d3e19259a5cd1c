import type { ReactNode } from "react";
import { prerender } from "react-dom/static";
import { expect, it } from "vitest";
import { OneByOne } from "./one-by-one.tsx";

const drawn: string[] = [];
function Part({ name }: { name: string }) {
  drawn.push(name);
  return <p>{name}</p>;
}
const htmlOf = async (page: ReactNode) => new Response((await prerender(page)).prelude).text();

it("draws the same page, in its order, and lets others have a turn before each part", async () => {
  const parts = ["a", "b", "c"].map((name) => <Part key={name} name={name} />);
  const plain = await htmlOf(<main>{parts}</main>);
  drawn.length = 0;
  let ended = false;
  setImmediate(function turn() {
    if (drawn.at(-1) !== "other") drawn.push("other");
    if (!ended) setImmediate(turn);
  });
  const html = await htmlOf(
    <main>
      <OneByOne>
        {parts}
        {null}
      </OneByOne>
    </main>,
  );
  ended = true;
  expect(html).toBe(plain);
  expect(drawn.join(" ")).toMatch(/^other a other b other c( other)?$/);
});
