import { setTimeout as pause } from "node:timers/promises";
import type { RequestSignIn } from "@fabroom/contracts";
import { networkOf, type RequestInfo, takingOf } from "@fabroom/core";
import { inScope, system, VISITOR_SCOPE } from "@fabroom/db";
import { signedInAs } from "../actor.ts";
import { type AuthOptions, LINK_SECONDS } from "../options.ts";
import { emailDigest, normaliseEmail } from "../secret.ts";
import { issueLink } from "./issue.ts";
import { signInMail } from "./mail.ts";

/** No answer comes sooner: the work done for a known address hides below it. */
const ANSWER_MS = 250;

export type LinkAnswer = { status: "sent" } | { status: "wait"; seconds: number };

/**
 * Somebody asks for a sign-in link. A person who belongs to an organisation gets it by mail; everybody gets the same
 * answer after the same time. `wait`: too many requests from this place or for this address, known or not.
 * @param input checked by its contract
 */
export async function requestLink(
  options: AuthOptions,
  { input, request }: { input: RequestSignIn; request: RequestInfo },
): Promise<LinkAnswer> {
  const [answer] = await Promise.all([answerTo(options, input, request), pause(ANSWER_MS)]);
  return answer;
}

async function answerTo(options: AuthOptions, input: RequestSignIn, request: RequestInfo): Promise<LinkAnswer> {
  const { db, settings, clock, limits, sendMail, onLinkRequested } = options;
  const { language, next } = input;
  const email = normaliseEmail(input.email);
  const now = clock.now();
  // the address first: one who asks on and on for theirs takes nothing of what their colleagues share
  const over = await limits.take([
    takingOf("linkToAddress", emailDigest(email, settings.secret)),
    takingOf("linkFromNetwork", networkOf(request.ip)),
  ]);
  if (over) return { status: "wait", seconds: over.seconds };
  return inScope(db, VISITOR_SCOPE, async (tx) => {
    const found = await system.personOfEmail(tx, email, now);
    if (!found) return { status: "sent" };
    const person = signedInAs(found, language);
    const expires = new Date(now.getTime() + LINK_SECONDS * 1000);
    const { secret, url: baseUrl } = settings;
    const url = await issueLink(tx, { secret, baseUrl, email, language, next, expires, now });
    const signInUrl = `${baseUrl}/${language}/sign-in`;
    const { subject, text } = signInMail(language, { name: person.name, url, signInUrl, asked: now, expires });
    await sendMail(tx, { to: email, toName: person.name, subject, text, language });
    await onLinkRequested(tx, { person, request, at: now });
    return { status: "sent" };
  });
}
