import type { Page } from "@playwright/test";
import { enter, expect, linkFor, type Person, test, url } from "../support/fixture.ts";

const WORDS = {
  en: { out: "Sign out", left: "You are signed out", more: "More" },
  fr: { out: "Se déconnecter", left: "Déconnexion effectuée", more: "Plus" },
} as const;

const SITE = "site-a-southwest-us";
/** Pages of the investor, of the staff, and those outside the frame that a signed-in person can be on. */
const PAGES: [Person, string[]][] = [
  [
    "sovereign",
    [
      "/home",
      "/pitch",
      "/network",
      "/sites",
      `/sites/${SITE}`,
      `/sites/${SITE}/what-if`,
      `/sites/compare?sites=${SITE}`,
      "/room",
      "/scenarios",
      "/questions",
      "/questions/new",
      "/indications",
      "/indications/new",
      "/term-sheets",
      "/me",
      "",
      "/verify",
    ],
  ],
  [
    "owner",
    [
      "/admin",
      "/admin/content",
      "/admin/content/cost",
      "/admin/sites",
      `/admin/sites/${SITE}`,
      "/admin/documents",
      "/admin/questions",
      "/admin/book",
      "/admin/evidence",
    ],
  ],
];

const menu = (page: Page, language: "en" | "fr") =>
  page
    .locator("nav, header")
    .locator("form[action='/api/sign-out']")
    .getByRole("button", { name: WORDS[language].out })
    .filter({ visible: true })
    .first();

/** Presses the way out and waits for what follows. */
async function leave(page: Page, language: "en" | "fr"): Promise<void> {
  await menu(page, language).click();
  await page.waitForURL(new RegExp(`/${language}/sign-in\\?left=1`));
  await expect(page.getByRole("status")).toContainText(WORDS[language].left);
}

for (const language of ["en", "fr"] as const)
  test(`signing out from every page's menu ends the session (${language})`, async ({ as }) => {
    test.setTimeout(420_000);
    for (const [person, pages] of PAGES) {
      const page = await as(person, { language });
      let cookies = await page.context().cookies();
      for (const [place, address] of pages.entries()) {
        cookies = await page.context().cookies();
        await page.goto(url(`/${language}${address}`));
        await expect(menu(page, language), address).toBeVisible();
        // each is pressed in one of the two languages, and is there in both
        if (place % 2 !== (language === "en" ? 0 : 1) && address !== pages.at(-1)) continue;
        await leave(page, language);
        if (address !== pages.at(-1)) await enter(page, await linkFor(person));
      }
      const after = await page.context().cookies();
      expect(after.some(({ name, value }) => name.includes("session") && value !== "")).toBe(false);
      // the session is over, not only forgotten here
      await page.context().addCookies(cookies);
      await page.goto(url(`/${language}/me`));
      await expect(page).toHaveURL(/sign-in\?next=/);
    }
  });

test("going back after signing out shows nothing that was private, and other tabs follow", async ({ as }) => {
  const page = await as("sovereign", { language: "en" });
  await page.goto(url("/en/room"));
  await page.goto(url("/en/me"));
  await page.getByRole("link", { name: "Room", exact: true }).first().click();
  await page.waitForURL(/\/en\/room/);
  const other = await page.context().newPage();
  await other.goto(url("/en/pitch"));
  await leave(page, "en");
  await other.waitForURL(/sign-in\?next=/);
  for (let back = 0; back < 3; back++) {
    await page.goBack();
    await expect(page).toHaveURL(/\/en\/sign-in/);
    await expect(page.locator("body")).not.toContainText("Khalid");
    await expect(page.locator("main h1")).toContainText("Sign in");
  }
});

test("on a phone the way out is in the menu, and works without a script", async ({ as, browser }) => {
  const page = await as("sovereign", { language: "fr" });
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto(url("/fr/home"));
  await page.getByRole("button", { name: WORDS.fr.more }).click();
  await page.getByRole("dialog").getByRole("button", { name: WORDS.fr.out }).click();
  await page.waitForURL(/\/fr\/sign-in\?left=1/);

  const again = await as("owner", { language: "fr" });
  const plain = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await again.context().storageState(),
  });
  const bare = await plain.newPage();
  await bare.goto(url("/fr/admin"));
  await bare.locator("nav").getByRole("button", { name: WORDS.fr.out }).first().click();
  await expect(bare).toHaveURL(/\/fr\/sign-in\?left=1/);
  await plain.close();
});
