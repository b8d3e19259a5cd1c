import { existsSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { freshLinks, newDataFolder, removeData, startPortal, stopPortal } from "../support/portal.ts";

const SETTINGS = {
  FABROOM_MODE: "production",
  AUTH_SECRET: "a secret of more than thirty-two characters",
  SMTP_URL: "smtp://127.0.0.1:9",
  MAIL_FROM: "portal@example.org",
  FABROOM_URL: "https://portal.example.org",
};

test("production has no ready links, no outbox and no sample", async ({ page }) => {
  const data = newDataFolder();
  const portal = await startPortal(data, SETTINGS);
  expect(portal.output()).not.toContain("sign-in/confirm");
  expect(existsSync(path.join(data, "sample-links.json"))).toBe(false);
  for (const address of ["/en/dev/outbox", "/fr/dev/outbox"])
    expect((await page.goto(portal.url + address))?.status(), address).toBe(404);
  await expect(freshLinks(data)).rejects.toThrow();
  expect((await page.request.get(`${portal.url}/readyz`)).status()).toBe(200);
  await stopPortal(portal);
  removeData(data);
});
