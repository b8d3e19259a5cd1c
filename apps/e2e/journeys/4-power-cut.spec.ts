import { acceptAgreement, enter, expect, PEOPLE, test } from "../support/fixture.ts";
import { freshLinks, newDataFolder, type Portal, removeData, startPortal, stopPortal } from "../support/portal.ts";

test("killed in the middle of a submission and started again: one indication, with its receipt", async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const data = newDataFolder();
  let portal: Portal = await startPortal(data);
  const person = PEOPLE.bank;
  const signIn = async () => {
    const page = await (await browser.newContext()).newPage();
    const link = (await freshLinks(data)).find((one) => one.email === person.email);
    await enter(page, link?.url ?? "");
    if (page.url().includes("/nda")) await acceptAgreement(page, person.name);
    return page;
  };
  const page = await signIn();
  await page.goto(`${portal.url}/en/indications/new`);
  await page.locator("input[type=radio]").nth(1).check();
  await page.locator("#amountText").fill("300,000,000");
  await page.locator("#vehicle").fill("Strandmore Nominees");
  await page.locator("input[type=checkbox]").first().check();
  await page.getByRole("button", { name: "Review", exact: true }).click();
  await page.waitForURL(/review/);
  const review = page.url();
  await page.locator("#acknowledged").check();
  void page
    .getByRole("button", { name: "Submit the indication" })
    .click()
    .catch(() => undefined);
  await page.waitForTimeout(30);
  await stopPortal(portal, "SIGKILL");
  // what was typed is still on the screen, and the reader is told
  await expect(page.locator("main")).toContainText(/connection was lost|received/i, { timeout: 30_000 });

  portal = await startPortal(data, {}, portal.port);
  const again = await signIn();
  await again.goto(`${portal.url}/en/indications`);
  const before = await again.locator("main li").count();
  expect(before).toBeLessThanOrEqual(1);
  if (before === 0) {
    await again.goto(review.replace(/^https?:\/\/[^/]+/, portal.url));
    await again.locator("#acknowledged").check();
    await again.getByRole("button", { name: "Submit the indication" }).click();
    await again.waitForURL(/received=1/);
    await again.goto(`${portal.url}/en/indications`);
  }
  await expect(again.locator("main li")).toHaveCount(1);
  await again.locator("main li a").first().click();
  await expect(again.locator("main")).toContainText("US$300,000,000.00");
  expect(
    (
      await again.request.get(
        new URL((await again.locator("a[href*='kind=receipt']").getAttribute("href")) ?? "", again.url()).href,
      )
    ).status(),
  ).toBe(200);
  await stopPortal(portal);
  removeData(data);
});
