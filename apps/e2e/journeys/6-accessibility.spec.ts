import { mkdirSync } from "node:fs";
import path from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { expect, test, url } from "../support/fixture.ts";

const PUBLIC = ["", "/sign-in", "/verify"];
const INVESTOR = [
  "/home",
  "/pitch",
  "/network",
  "/sites",
  "/sites/site-a-southwest-us",
  "/sites/site-a-southwest-us/what-if",
  "/room",
  "/questions",
  "/questions/new",
  "/indications/new",
  "/indications",
  "/term-sheets",
  "/me",
];
const STAFF = [
  "/admin",
  "/admin/content",
  "/admin/content/cost",
  "/admin/sites/site-a-southwest-us",
  "/admin/documents",
  "/admin/questions",
  "/admin/book",
  "/admin/evidence",
];
const SHOTS = path.resolve(import.meta.dirname, "../../../docs/screenshots");

for (const look of [
  { language: "en", theme: "light", width: 1280 },
  { language: "fr", theme: "dark", width: 360 },
  { language: "fr", theme: "light", width: 1280 },
  { language: "en", theme: "dark", width: 360 },
] as const)
  test(`every page: ${look.language}, ${look.theme}, ${look.width} px`, async ({ as, page }) => {
    test.setTimeout(420_000);
    const investor = await as("sovereign", { language: look.language });
    const staff = await as("owner", { language: look.language });
    for (const [who, pages] of [
      [page, PUBLIC],
      [investor, INVESTOR],
      [staff, STAFF],
    ] as const) {
      await who.setViewportSize({ width: look.width, height: 900 });
      await who.context().addCookies([{ name: "theme", value: look.theme, url: url("/") }]);
      for (const address of pages) {
        await who.goto(url(`/${look.language}${address}`));
        await who.waitForLoadState("networkidle");
        const sideways = await who.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect.soft(sideways, `${address} scrolls sideways`).toBeLessThanOrEqual(0);
        const { violations } = await new AxeBuilder({ page: who }).analyze();
        const found = violations.map(
          ({ id, nodes }) =>
            `${id}: ${nodes
              .map((node) => node.target.join(" "))
              .slice(0, 3)
              .join(", ")}`,
        );
        expect.soft(found, `${address} (${look.language}, ${look.theme}, ${look.width})`).toEqual([]);
      }
    }
  });

test("the pictures of the README", async ({ as }) => {
  mkdirSync(SHOTS, { recursive: true });
  const investor = await as("sovereign", { language: "en" });
  for (const [name, address] of [
    ["site", "/en/sites/site-a-southwest-us"],
    ["room", "/en/room"],
  ] as const) {
    await investor.goto(url(address));
    await investor.waitForLoadState("networkidle");
    await investor.screenshot({ path: path.join(SHOTS, `${name}.png`) });
  }
});
