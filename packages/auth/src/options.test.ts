import { expect, it } from "vitest";
import { isSignInAct } from "./options.ts";

it.each([
  ["GET", "csrf", true],
  ["GET", "providers", true],
  ["GET", "session", true],
  ["GET", "signin?callbackUrl=%2Fen", true],
  ["GET", "signout", true],
  ["GET", "error", true],
  ["GET", "verify-request", true],
  ["GET", "callback/email", true],
  ["POST", "callback/email?token=x", true],
  ["POST", "signin/email", true],
  ["POST", "signout", true],
  ["POST", "session", false],
  ["POST", "signin", false],
  ["POST", "callback/none", false],
  ["GET", "signin/email", false],
  ["GET", "", false],
  ["GET", "_log", false],
  ["GET", "nonsense", false],
  ["GET", "callback", false],
  ["GET", "callback/email/more", false],
  ["GET", "signin/__proto__", false],
  ["HEAD", "csrf", false],
])("%s %s is a step of signing in or out: %s", (method, step, is) => {
  expect(isSignInAct({ method, url: `http://localhost/api/auth/${step}` })).toBe(is);
});
