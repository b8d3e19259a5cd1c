import { type Db, schema } from "@fabroom/db";
import { and, eq, gt, lt, or, sql } from "drizzle-orm";

const { signInRequests } = schema;

const WINDOW_MS = 15 * 60_000;
const MOST_PER_ADDRESS = 5;
const MOST_PER_IP = 30;
const KEPT_MS = 24 * 3_600_000;

/**
 * Counts a request for a link, known address or not. At most 5 an address and 30 an IP in 15 minutes; a refused request
 * is not counted, so that the wait ends.
 * @returns the seconds to wait, 0 if the request is taken
 */
export async function countRequest(tx: Db, emailSha256: string, ip: string, now: Date): Promise<number> {
  // Two requests at once must not both take the last place. Always in this order: no deadlock.
  await tx.execute(sql`select pg_advisory_xact_lock(7601, hashtext(${ip}))`);
  await tx.execute(sql`select pg_advisory_xact_lock(7602, hashtext(${emailSha256}))`);
  const since = new Date(now.getTime() - WINDOW_MS);
  const recent = await tx
    .select({ email: signInRequests.emailSha256, ip: signInRequests.ip, at: signInRequests.at })
    .from(signInRequests)
    .where(
      and(gt(signInRequests.at, since), or(eq(signInRequests.emailSha256, emailSha256), eq(signInRequests.ip, ip))),
    )
    .orderBy(signInRequests.at);
  const ofAddress = recent.filter((each) => each.email === emailSha256);
  const ofIp = recent.filter((each) => each.ip === ip);
  const oldest = [
    ofAddress.length >= MOST_PER_ADDRESS ? ofAddress[0] : undefined,
    ofIp.length >= MOST_PER_IP ? ofIp[0] : undefined,
  ].flatMap((each) => (each ? [each.at.getTime()] : []));
  if (oldest.length > 0) return Math.ceil((Math.max(...oldest) + WINDOW_MS - now.getTime()) / 1000);
  await tx.delete(signInRequests).where(lt(signInRequests.at, new Date(now.getTime() - KEPT_MS)));
  await tx.insert(signInRequests).values({ emailSha256, ip, at: now });
  return 0;
}
