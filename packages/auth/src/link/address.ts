import type { Language } from "@fabroom/contracts";
import { BASE_PATH, PROVIDER } from "../options.ts";
import { normaliseEmail } from "../secret.ts";

const nowhere = "http://nowhere.invalid";

/**
 * A path of this portal to go on to, or the fallback: nothing else is followed, however it is dressed up
 * (`//host`, `/\host`, `https:host`, control characters).
 */
export function safeNext(next: string | null | undefined, fallback = "/"): string {
  if (!next?.startsWith("/") || /[\\\p{Cc}]/u.test(next) || next.length > 2000 || !URL.canParse(next, nowhere)) {
    return fallback;
  }
  const { origin, pathname, search, hash } = new URL(next, nowhere);
  // "/.//host" is tidied by the parser to "//host".
  return origin === nowhere && !pathname.startsWith("//") ? `${pathname}${search}${hash}` : fallback;
}

/** The page a mailed link opens. It asks for one click, because mail scanners open every link; it uses up nothing. */
export function landingUrl(link: {
  baseUrl: string;
  language: Language;
  token: string;
  email: string;
  next: string;
}): string {
  const { baseUrl, language, token, email } = link;
  const query = new URLSearchParams({ token, email, next: safeNext(link.next, `/${language}/enter`) });
  return `${baseUrl}/${language}/sign-in/confirm?${query}`;
}

/**
 * Where the click on the landing page goes: the path that uses the link up and opens the session. Meant for the
 * `action` of a plain form sent by POST, which no scanner and no prefetch follows.
 * @param next a local path; anything else leads to the start page
 */
export function confirmTarget({
  token,
  email,
  next,
}: {
  token: string;
  email: string;
  next?: string | null | undefined;
}): string {
  const query = new URLSearchParams({ token, email: normaliseEmail(email), callbackUrl: safeNext(next) });
  return `${BASE_PATH}/callback/${PROVIDER}?${query}`;
}
