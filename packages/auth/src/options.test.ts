import { expect, it } from "vitest";
import { isSignInAct } from "./options.ts";

it.each([
  ["/api/auth/csrf", true],
  ["/api/auth/providers", true],
  ["/api/auth/session", true],
  ["/api/auth/signin", true],
  ["/api/auth/signin/email", true],
  ["/api/auth/callback/email", true],
  ["/api/auth/signout", true],
  ["/api/auth/error", true],
  ["/api/auth/verify-request", true],
  ["/api/auth", false],
  ["/api/auth/", false],
  ["/api/auth/_log", false],
  ["/api/auth/nonsense", false],
  ["/api/auth/callback", false],
  ["/api/auth/callback/none", false],
  ["/api/auth/callback/email/more", false],
  ["/api/auth/signin/__proto__", false],
  ["/api/authorise", false],
])("%s is a step of signing in or out: %s", (path, is) => {
  expect(isSignInAct(path)).toBe(is);
});
