import type { Language } from "@fabroom/contracts";
import { type Db, system } from "@fabroom/db";
import { linkTokenHash, newToken, normaliseEmail } from "../secret.ts";
import { landingUrl } from "./address.ts";

/** An expired link is still known for this long, so that its page can say that it has expired. */
const REMEMBERED_MS = 7 * 24 * 3_600_000;

type LinkOrder = {
  secret: string;
  baseUrl: string;
  email: string;
  language: Language;
  /** The local path to go on to; the start page where it is none. */
  next?: string | undefined;
  expires: Date;
  now: Date;
};

/**
 * Makes a sign-in link: the one way, for mailed links and sample links alike. Only its hash is stored.
 * @returns the address of the landing page
 */
export async function issueLink(tx: Db, order: LinkOrder): Promise<string> {
  const { secret, baseUrl, language, next = "", expires, now } = order;
  const token = newToken();
  const email = normaliseEmail(order.email);
  const forgetBefore = new Date(now.getTime() - REMEMBERED_MS);
  await system.keepLink(tx, { email, tokenSha256: linkTokenHash(token, secret), expires, forgetBefore });
  return landingUrl({ baseUrl, language, token, email, next });
}
