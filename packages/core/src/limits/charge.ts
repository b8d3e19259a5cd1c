import type { Ctx } from "../context.ts";
import { userIdOf } from "../context.ts";
import { tooManyRequests } from "../errors.ts";
import type { Taking } from "../ports.ts";
import { PRICES, type Price, type PricedAct } from "./prices.ts";

/**
 * Counts an act against its price, before anything is done for it: a person's own, or, where nobody is signed in, that of
 * the network the request comes from. The product itself pays nothing.
 * @throws too_many with the seconds until the same act is taken again
 */
export async function charge(ctx: Ctx, act: PricedAct): Promise<void> {
  const { actor, ports, request } = ctx;
  if (actor.kind === "system") return;
  const userId = userIdOf(actor);
  const { most, visitors = most }: Price = PRICES[act];
  const over = await ports.limits.take([
    userId ? takingOf(act, `person ${userId}`, most) : takingOf(act, `network ${networkOf(request.ip)}`, visitors),
  ]);
  if (!over) return;
  // once for each time a limit is reached: the log is not the next thing to be flooded
  if (over.first) ports.log.warn("a limit was reached", { act, userId, ip: request.ip, requestId: request.id });
  throw tooManyRequests(over.seconds);
}

export function takingOf(act: PricedAct, who: string, most: number = PRICES[act].most): Taking {
  return { name: act, who, cost: 1, most, seconds: PRICES[act].seconds };
}

/** The network that one party holds: an IPv4 address, or the first 64 bits of an IPv6 address, of which a home has 2^64. */
export function networkOf(ip: string): string {
  const plain = ip.replace(/^::ffff:(?=\d+\.)/i, "").toLowerCase();
  if (!plain.includes(":")) return plain;
  const [head = "", tail] = plain.split("::");
  const groups = head === "" ? [] : head.split(":");
  const after = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - groups.length - after.length);
  const whole = [...groups, ...Array<string>(zeros).fill("0"), ...after];
  return `${whole
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":")}::/64`;
}
