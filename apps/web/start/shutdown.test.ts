import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { text } from "node:stream/consumers";
import { afterEach, describe, expect, it } from "vitest";

const running: ChildProcess[] = [];
afterEach(() => void running.splice(0).forEach((child) => void child.kill("SIGKILL")));

/** A process that opens what `opens` says and then waits for its end; times are a twentieth of the product's. */
async function product(opens: string, times = { closerMs: 250, wholeMs: 1000 }) {
  const script = `
    import { Shutdown } from ${JSON.stringify(path.join(import.meta.dirname, "shutdown.ts"))};
    import { setTimeout as sleep } from "node:timers/promises";
    const say = (line) => console.log(line);
    const shutdown = new Shutdown(say, ${JSON.stringify(times)});
    process.on("exit", () => say("the database is told to quit"));
    ${opens}
    setInterval(() => undefined, 1000);
    say("open");`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], { stdio: ["ignore", "pipe", "pipe"] });
  running.push(child);
  const [said, told] = [text(child.stdout), text(child.stderr)];
  await once(child.stdout, "data");
  const ended = once(child, "exit");
  return {
    kill: (signal: NodeJS.Signals) => child.kill(signal),
    end: async () => {
      const [code] = await ended;
      return { code, said: (await said).trim().split("\n"), told: (await told).trim() };
    },
  };
}

const open = (name: string, close: string, ms?: number) =>
  `shutdown.onClose(${JSON.stringify(name)}, ${close}${ms ? `, ${ms}` : ""});`;
const never = "() => new Promise(() => undefined)";

describe("the end of the process", () => {
  it("closes all that was opened, the last first, and says so to the next start before that", async () => {
    const one = await product(
      `shutdown.onBegin(() => say("leaving"));${open("a", "() => say('a')")}${open("b", "async () => say('b')")}`,
    );
    one.kill("SIGTERM");
    expect(await one.end()).toMatchObject({
      code: 0,
      said: ["open", "Stopping on SIGTERM.", "leaving", "b", "a", "the database is told to quit"],
      told: "",
    });
  });

  it("does not wait for a closer that never ends: the others are closed, and it is named", async () => {
    // the whole would wait for a minute
    const times = { closerMs: 250, wholeMs: 60_000 };
    const one = await product(open("the lock", "() => say('released')") + open("the jobs", never), times);
    one.kill("SIGINT");
    const { code, said, told } = await one.end();
    expect(code).toBe(1);
    expect(said).toContain("released");
    expect(told).toMatch(/^Ended by force after \d+ s: the jobs did not stop\.$/);
  });

  it("has an end as a whole, whatever each closer may take", async () => {
    const one = await product(
      ["a", "b", "c"].map((name) => open(name, `async () => { await sleep(900); say("${name}"); }`, 5000)).join(""),
    );
    one.kill("SIGINT");
    const { code, said, told } = await one.end();
    expect(code).toBe(1);
    expect(said).toEqual(["open", "Stopping on SIGINT.", "c", "the database is told to quit"]);
    expect(told).toMatch(/: b did not stop\.$/);
  });

  it("goes on where a closer fails, in whatever way", async () => {
    const fails = `() => { throw new Error("at once"); }`;
    const rejects = `async () => { throw new Error("later"); }`;
    const one = await product(open("a", "() => say('a')") + open("b", fails) + open("c", rejects));
    one.kill("SIGTERM");
    const { code, said, told } = await one.end();
    expect({ code, a: said.includes("a") }).toEqual({ code: 0, a: true });
    expect(told.split("\n")).toEqual(["While stopping c: Error: later", "While stopping b: Error: at once"]);
  });

  it("comes at once with a second Ctrl-C, and takes the database along", async () => {
    const one = await product(open("a", never, 60_000), { closerMs: 60_000, wholeMs: 60_000 });
    one.kill("SIGINT");
    // one Ctrl-C may arrive twice within a second
    await new Promise((resolve) => setTimeout(resolve, 1200));
    one.kill("SIGINT");
    const { code, said } = await one.end();
    expect(code).toBe(130);
    expect(said.at(-1)).toBe("the database is told to quit");
  });
});
