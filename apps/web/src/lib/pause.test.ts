import { describe, expect, it } from "vitest";
import { Pause, pauseIn } from "./pause.ts";

describe("a page refused for now", () => {
  it("is known again by its digest, with the seconds to wait", () => {
    expect(pauseIn(new Pause({ code: "busy", retryAfter: 7 }).digest)).toEqual({ code: "busy", retryAfter: 7 });
    expect(pauseIn(`${new Pause({ code: "busy", retryAfter: 7 }).digest}@E12`)).toMatchObject({ retryAfter: 7 });
  });

  it.each([undefined, "", "2846719", "pause;;3", "pause;busy;soon", "x pause;busy;3"])(
    "%j is another failure",
    (digest) => {
      expect(pauseIn(digest)).toBeNull();
    },
  );
});
