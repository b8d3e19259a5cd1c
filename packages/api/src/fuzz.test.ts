import { isDeepStrictEqual } from "node:util";
import { type Ctx, getSite, Refusal } from "@fabroom/core";
import { checkWhole, createTestRaise, submitted, type TestRaise } from "@fabroom/core/testing";
import { TRPCError } from "@trpc/server";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ZodError, type ZodType } from "zod";
import { appRouter, createCaller } from "./index.ts";
import { broken, inputOf, type Pool } from "./testing/fuzz.ts";
import { MATRIX } from "./testing/matrix.ts";

/** `FUZZ_CALLS=20000` for the long run, each time from another seed; `npm test` sends the same few each time. */
const CALLS = Number(process.env.FUZZ_CALLS ?? 400);
const SEED = Number(process.env.FUZZ_SEED ?? (process.env.FUZZ_CALLS ? Date.now() % 2 ** 31 : 1));

let raise: TestRaise;
beforeAll(async () => {
  raise = await createTestRaise();
});
afterAll(() => raise.close());

const ACTORS: Record<string, () => Ctx> = {
  visitor: () => raise.visitor(),
  member: () => raise.ctx("signatory@alpha", { kind: "member" }),
  reader: () => raise.ctx("reader@alpha", { language: "fr" }),
  preparer: () => raise.ctx("preparer@alpha"),
  signatory: () => raise.ctx("signatory@alpha"),
  rival: () => raise.ctx("signatory@beta", { language: "fr" }),
  owner: () => raise.ctx("owner@aurora"),
  publisher: () => raise.ctx("publisher@aurora"),
  contributor: () => raise.ctx("contributor@aurora"),
  bookrunner: () => raise.ctx("bookrunner@aurora"),
  auditor: () => raise.ctx("auditor@aurora", { language: "fr" }),
};

/** Who gets furthest behind most doors is asked for most often. */
const WHO = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom("signatory", "owner") },
  { weight: 1, arbitrary: fc.constantFrom(...Object.keys(ACTORS)) },
);
/** They look at the whole record, or set a paper: seldom, so that the others come often. */
const SLOW = ["evidence.check", "evidence.sign", "evidence.startCheck", "termSheet.issue", "session.file"];

const procedures = Object.entries(
  appRouter._def.procedures as unknown as Record<string, { _def: { inputs: ZodType[] } }>,
);
const contracts = new Map(procedures.map(([path, { _def }]) => [path, _def.inputs[0]]));
const PATH = fc.oneof(
  { weight: 40, arbitrary: fc.constantFrom(...[...contracts.keys()].filter((path) => contracts.get(path))) },
  { weight: 8, arbitrary: fc.constantFrom(...[...contracts.keys()].filter((path) => !SLOW.includes(path))) },
  { weight: 1, arbitrary: fc.constantFrom(...SLOW) },
);

/** Every id and fingerprint in an answer can be sent in the next call. */
function learn(pool: Pool, answer: unknown): void {
  const json = JSON.stringify(answer) ?? "";
  for (const id of new Set(json.match(/\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g)))
    if (!pool.ids.includes(id)) pool.ids.push(id);
  for (const hash of new Set(json.match(/\b[0-9a-f]{64}\b/g))) if (!pool.hashes.includes(hash)) pool.hashes.push(hash);
  if (pool.ids.length > 300) pool.ids.splice(50, 100);
  if (pool.hashes.length > 100) pool.hashes.splice(20, 50);
}

/** A long run says how far it is. */
const say = (line: string): void => void (process.env.FUZZ_CALLS && process.stdout.write(`${line}\n`));

type Sent = { path: string; actor: string; input: unknown };
type Told = { as: "answer" | "refusal" | "failure"; why: string };

async function send({ path, actor, input }: Sent, pool: Pool): Promise<Told> {
  const procedure = path.split(".").reduce<unknown>((at, part) => (at as never)[part], createCaller(ACTORS[actor]!()));
  try {
    const answer = await (procedure as (value: unknown) => Promise<unknown>)(input);
    learn(pool, answer);
    if (answer !== undefined && !isDeepStrictEqual(answer, JSON.parse(JSON.stringify(answer))))
      return { as: "failure", why: "the answer is no plain JSON" };
    return { as: "answer", why: "" };
  } catch (error) {
    const cause = error instanceof TRPCError ? error.cause : error;
    if (cause instanceof Refusal && cause.kind !== "unavailable") return { as: "refusal", why: cause.code };
    if (cause instanceof ZodError) return { as: "refusal", why: "contract" };
    return { as: "failure", why: String((cause as Error)?.stack ?? error).slice(0, 1500) };
  }
}

/** The fields of a site's case, by their paths. */
async function fieldsOf(slug: string): Promise<string[]> {
  const { assumptions } = await getSite({ ctx: raise.ctx("owner@aurora"), input: { slug } });
  const paths = (at: object, before: string): string[] =>
    Object.entries(at).flatMap(([key, value]) =>
      value !== null && typeof value === "object" && !Array.isArray(value)
        ? paths(value, `${before}${key}.`)
        : [before + key],
    );
  return paths(assumptions, "");
}

const CALL = fc.record({
  path: PATH,
  actor: WHO,
  how: fc.oneof(
    { weight: 5, arbitrary: fc.constant("fitting") },
    { weight: 1, arbitrary: fc.constantFrom("known", "broken") },
  ),
  seed: fc.nat(),
});

const made = new Map<string, fc.Arbitrary<unknown>>();
/** The inputs of one procedure: made once, they draw their ids from a pool that grows. */
function valuesOf(path: string, pool: Pool): fc.Arbitrary<unknown> {
  const values = made.get(path) ?? inputOf(contracts.get(path), pool);
  made.set(path, values);
  return values;
}

/** `fitting`: by the contract's shape. `known`: what the matrix of doors sends. `broken`: either of them, changed at one place. */
async function inputFor(
  { path, actor, how, seed }: { path: string; actor: string; how: string; seed: number },
  pool: Pool,
) {
  const draw = <T>(values: fc.Arbitrary<T>): T => fc.sample(values, { seed, numRuns: 1 })[0]!;
  const make = how === "fitting" || seed % 2 === 0 ? undefined : MATRIX[path]?.input;
  // a row of the matrix expects a raise that nobody has used before
  const known = make && (await Promise.resolve(make(raise, ACTORS[actor]!())).catch(() => undefined));
  const input = known ?? draw(valuesOf(path, pool));
  // what a request can carry
  const sent: unknown = JSON.parse(JSON.stringify(how === "broken" ? draw(broken(input, pool)) : input) ?? "null");
  return sent === null && input === undefined ? undefined : sent;
}

it(`none of ${CALLS} calls fails, whatever its shape (FUZZ_SEED=${SEED})`, { timeout: 4 * 3_600_000 }, async () => {
  const pool: Pool = {
    ids: [],
    hashes: [],
    texts: ["Aïcha N’Diaye", "thesis", "information-memorandum"],
    fields: await fieldsOf("north"),
  };
  learn(pool, [
    raise.nodeId("information-memorandum"),
    raise.nodeId("risk-factors"),
    raise.trancheId("network-equity"),
  ]);
  learn(pool, [raise.trancheId("north-debt"), await raise.versionId("information-memorandum")]);
  learn(pool, await submitted(raise, raise.ctx("signatory@alpha")));
  const told = { answer: 0, refusal: 0, failure: 0 };
  const reached = new Set<string>();
  const failures = new Map<string, Sent & { why: string; times: number }>();
  const property = fc.asyncProperty(CALL, async (call) => {
    const input = await inputFor(call, pool);
    const { as, why } = await send({ ...call, input }, pool);
    raise.pass(1000);
    told[as]++;
    if (as === "answer") reached.add(call.path);
    const calls = told.answer + told.refusal + told.failure;
    if (as === "failure") say(JSON.stringify({ calls, ...call, input, why }).slice(0, 3000));
    else if (calls % 500 === 0) say(`${calls} calls: ${JSON.stringify(told)}, ${reached.size} procedures answered`);
    if (as !== "failure") return;
    const name = `${call.path} ${why.split("\n", 1)[0]}`.slice(0, 160);
    const before = failures.get(name);
    failures.set(name, { path: call.path, actor: call.actor, input, why, times: (before?.times ?? 0) + 1 });
  });
  // each call changes the raise: a failure can't be made smaller by trying again, but comes again with its seed
  await fc.assert(property, { seed: SEED, numRuns: CALLS, endOnFailure: true });
  expect([...failures.values()].map((one) => JSON.stringify(one).slice(0, 4000))).toEqual([]);
  expect(raise.logged.filter(({ level }) => level !== "info")).toEqual([]);
  expect(told.answer).toBeGreaterThan(CALLS / 20);
  expect(await checkWhole(raise)).toMatchObject({ ok: true, problems: [] });
});
