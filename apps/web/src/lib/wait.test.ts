import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import english from "../../messages/en/errors.json" with { type: "json" };
import french from "../../messages/fr/errors.json" with { type: "json" };
import { waitOf } from "./wait.ts";

const CATALOGUES = { en: english, fr: french };
const say = (locale: "en" | "fr", key: "tooManyRequests" | "busy", retryAfter: number) =>
  createTranslator({ locale, messages: CATALOGUES[locale] })(key, waitOf({ retryAfter }));

describe("a refusal says when to come back", () => {
  it.each([
    ["en", 1, "Too many requests. Please try again in 1 second."],
    ["en", 45, "Too many requests. Please try again in 45 seconds."],
    ["en", 121, "Too many requests. Please try again in 3 minutes."],
    ["fr", 1, "Trop de demandes ont été envoyées. Veuillez réessayer dans 1\u00a0seconde."],
    ["fr", 45, "Trop de demandes ont été envoyées. Veuillez réessayer dans 45\u00a0secondes."],
    ["fr", 121, "Trop de demandes ont été envoyées. Veuillez réessayer dans 3\u00a0minutes."],
  ] as const)("%s, %d s: %s", (locale, retryAfter, words) => {
    expect(say(locale, "tooManyRequests", retryAfter)).toBe(words);
  });

  it("also where the portal is busy", () => {
    expect(say("en", "busy", 5)).toBe("The portal is busy at the moment. Please try again in 5 seconds.");
    expect(say("fr", "busy", 5)).toBe("Le portail est très sollicité. Veuillez réessayer dans 5\u00a0secondes.");
  });
});
