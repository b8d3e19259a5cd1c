import { describe, expect, it } from "vitest";
import { DocumentError } from "./document-error.ts";
import { Lru } from "./lru.ts";
import { dependencyFile, packageFile } from "./root.ts";
import { sha256 } from "./sha256.ts";

describe("sha256", () => {
  it("gives the digest of FIPS 180-2, example B.1", () => {
    expect(sha256(Buffer.from("abc"))).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  });
});

describe("Lru", () => {
  it("lets go of what was used longest ago once the sizes exceed the limit", () => {
    const cache = new Lru<string>(10, (value) => value.length);
    cache.set("a", "1234");
    cache.set("b", "1234");
    cache.get("a");
    cache.set("c", "1234");
    expect([cache.get("a"), cache.get("b"), cache.get("c"), cache.size]).toEqual(["1234", undefined, "1234", 8]);
  });

  it("counts a replaced value once and keeps a value larger than the limit until the next", () => {
    const cache = new Lru<string>(10, (value) => value.length);
    cache.set("a", "1234");
    cache.set("a", "12");
    expect(cache.size).toBe(2);
    cache.set("big", "12345678901234");
    expect([cache.get("big")?.length, cache.get("a"), cache.size]).toEqual([14, undefined, 14]);
    cache.set("b", "1");
    expect([cache.get("big"), cache.size]).toEqual([undefined, 1]);
  });
});

describe("the package's place", () => {
  it("finds its own files and its dependencies' files", () => {
    expect(packageFile("src", "typst", "house.typ")).toMatch(/packages\/documents\/src\/typst\/house\.typ$/);
    expect(dependencyFile("@embedpdf/pdfium/pdfium.wasm")).toMatch(/pdfium\.wasm$/);
  });
});

describe("DocumentError", () => {
  it("is known across copies of the class, and nothing else is", () => {
    const copy = Object.assign(new Error("x"), { name: "DocumentError", code: "damaged" });
    expect(copy instanceof DocumentError).toBe(true);
    expect(new Error("x") instanceof DocumentError).toBe(false);
    expect(new DocumentError("damaged", "x") instanceof Error).toBe(true);
  });
});
