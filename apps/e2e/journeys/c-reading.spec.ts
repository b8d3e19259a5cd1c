import type { Page } from "@playwright/test";
import { expect, test, url } from "../support/fixture.ts";
import { makeThings, savedScenario } from "../support/things.ts";

const SITE = "/sites/site-a-southwest-us";

/** What is shortened for the eye is copied whole. */
async function prints(page: Page): Promise<number> {
  const all = page.locator("main code[title] + button:visible");
  const count = await all.count();
  if (count > 0) {
    const whole = await page.locator("main code[title]:has(+ button:visible)").first().getAttribute("title");
    await all.first().click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(whole);
  }
  return count;
}

test("the frame: the look stays chosen, and the menus of a phone close again", async ({ as }) => {
  const page = await as("sovereign", { language: "en" });
  await page.goto(url("/en/home"));
  const look = () => page.evaluate(() => document.documentElement.dataset.theme);
  for (const theme of ["light", "dark", "system"]) {
    await page
      .getByRole("button", { name: /^Theme/ })
      .filter({ visible: true })
      .click();
    expect(await look()).toBe(theme);
    await page.reload();
    expect(await look()).toBe(theme);
  }
  await page.setViewportSize({ width: 360, height: 780 });
  for (const [address, name] of [
    [SITE, "What if"],
    ["/home", "More"],
  ] as const) {
    await page.goto(url(`/en${address}`));
    await page.getByRole("button", { name, exact: true }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Close" }).click();
    await expect(page.getByRole("dialog")).toHaveCount(0);
  }
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^Theme/ })
    .click();
  expect(await look()).toBe("light");
  await page.goto(url("/en/me"));
  await page.locator("main").getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL(/left=1/);
});

const BENCHES = { [SITE]: "en", [`${SITE}/what-if`]: "fr", "/scenarios/": "en" } as const;

for (const [place, language] of Object.entries(BENCHES))
  test(`every input of a case moves it, by its slider and by its field, and goes back (${place})`, async ({ as }) => {
    test.setTimeout(240_000);
    const page = await as("sovereign", { language });
    const scenario = place === "/scenarios/" ? await savedScenario(page, "A case to move") : "";
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(url(`/${language}${place}${scenario}`));
    const inputs = page.locator("[data-input]:has(input[type=range]:enabled)");
    const count = await inputs.count();
    expect(count).toBeGreaterThan(6);
    const all = page.getByRole("button", { name: language === "en" ? "Reset all" : "Tout rétablir" });
    for (let at = 0; at < count; at++) {
      const input = inputs.nth(at);
      const [slider, field] = [input.locator("input[type=range]"), input.locator("input[type=text]")];
      const [standing, written] = [await slider.inputValue(), await field.inputValue()];
      await slider.press((await slider.getAttribute("max")) === standing ? "ArrowLeft" : "ArrowRight");
      await expect(slider).not.toHaveValue(standing);
      const moved = await field.inputValue();
      await input.getByRole("button").click();
      await expect(slider).toHaveValue(standing);
      await expect(field).toHaveValue(written);
      await field.fill(moved);
      await expect(slider).not.toHaveValue(standing);
      await all.click();
      await expect(slider).toHaveValue(standing);
    }
  });

test("pages of a document are turned by buttons, by number and by keys; sites are chosen to be compared", async ({
  as,
}) => {
  const page = await as("sovereign", { language: "en" });
  await page.goto(url("/en/room"));
  await page.getByRole("link", { name: "Information memorandum", exact: true }).click();
  await page.waitForURL(/\/p\/1/);
  await page.getByRole("button", { name: "Next" }).click();
  await page.waitForURL(/\/p\/2/);
  await page.getByRole("button", { name: "Previous" }).click();
  await page.waitForURL(/\/p\/1/);
  await page.locator("[name=page]").fill("3");
  await page.getByRole("button", { name: "Go", exact: true }).click();
  await page.waitForURL(/\/p\/3/);
  await page.locator("main h1").click();
  await page.keyboard.press("k");
  await page.waitForURL(/\/p\/2/);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  expect(await prints(page)).toBeGreaterThan(0);

  await page.goto(url("/en/sites"));
  for (const site of ["site-a-southwest-us", "site-c-ohio"]) await page.locator(`[name=sites][value=${site}]`).check();
  await page.getByRole("button", { name: "Compare" }).click();
  await page.waitForURL(/sites\/compare/);
  await expect(page.locator("main table").first()).toContainText("Ohio");
});

test("whoever holds a receipt verifies it, by its fingerprint or by the file alone", async ({ as, browser }) => {
  const investor = await as("sovereign", { language: "en" });
  const { indication } = await makeThings(investor, await as("owner", { language: "en" }));
  await investor.goto(url(`/en/indications/${indication}`));
  const receipt = await investor.getByRole("link", { name: "Download the receipt" }).getAttribute("href");
  const buffer = await (await investor.request.get(url(receipt ?? ""))).body();
  const anyone = await browser.newPage();
  await anyone.goto(url("/en/verify"));
  const chosen = { name: "receipt.pdf", mimeType: "application/pdf", buffer };
  await anyone.locator("main input[type=file]").setInputFiles(chosen);
  await anyone.waitForURL(/hash=[0-9a-f]{64}/);
  await expect(anyone.locator("main")).toContainText("This receipt was issued here");
  const hash = await anyone.locator("[name=hash]").inputValue();
  await anyone.goto(url("/en/verify"));
  await anyone.locator("[name=hash]").fill(hash);
  await anyone.getByRole("button", { name: "Verify" }).click();
  await anyone.waitForURL(/hash=/);
  await expect(anyone.locator("main")).toContainText("This receipt was issued here");
  await anyone.close();
});
