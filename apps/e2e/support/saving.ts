import type { Locator, Page } from "@playwright/test";
import { enter, expect, linkFor, PEOPLE, type Person, url } from "./fixture.ts";
import { WORDS } from "./saving-words.ts";

type Language = keyof typeof WORDS;

export const at = (language: Language, address: string) => url(`/${language}${address}`);
/** The alert of the screen that is shown, not the router's own announcer. */
const alert = (page: Page) => page.locator("main [role=alert]");

/** What every form has to stand, whatever it saves: `save` presses its own button, where it has one. */
export type Form = {
  page: Page;
  language: Language;
  person: Person;
  field: () => Locator;
  save: () => Promise<void>;
  saved: () => Promise<void>;
};

/** A page takes part once its scripts have run: what is typed before is not a person's typing. */
const settled = (page: Page) => page.waitForLoadState("networkidle");
export async function reload(page: Page): Promise<void> {
  await page.reload();
  await settled(page);
}
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await settled(page);
}

/** Ends the session for good, without the page knowing. */
export async function endSession(page: Page): Promise<void> {
  await page.request.post(url("/api/sign-out"), { maxRedirects: 0 });
}

export async function survivesReload({ page, language, field }: Form, text: string): Promise<void> {
  const before = await field().inputValue();
  await field().fill(text);
  await reload(page);
  await expect(field()).toHaveValue(text);
  await expect(page.getByText(WORDS[language].restored)).toBeVisible();
  await page.getByRole("button", { name: WORDS[language].discard }).click();
  await expect(field()).toHaveValue(before);
  await reload(page);
  await expect(field()).toHaveValue(before);
  await expect(page.getByText(WORDS[language].restored)).toHaveCount(0);
}

export async function standsLostConnection({ page, language, field, save, saved }: Form, text: string): Promise<void> {
  await page.context().setOffline(true);
  await field().fill(text);
  await save();
  await expect(alert(page)).toContainText(WORDS[language].lost);
  await expect(field()).toHaveValue(text);
  await page.context().setOffline(false);
  await reload(page);
  await expect(field()).toHaveValue(text);
  await save();
  await saved();
}

/** A reload while a save is under way: the page was written before the save, whose answer the page before it still hears. */
export async function standsReadingDuringSave({ page, field, saved }: Form, text: string): Promise<void> {
  let written = () => {};
  const writing = new Promise<void>((resolve) => {
    written = resolve;
  });
  const path = new URL(page.url()).pathname;
  const own = (address: URL) => address.pathname === path;
  await page.route("**/api/trpc/indication.saveDraft*", async (route) => {
    await writing;
    await route.continue();
  });
  await page.route(own, async (route) => {
    const answer = await route.fetch();
    const heard = page.waitForResponse(/saveDraft/);
    written();
    await (await heard).finished();
    await route.fulfill({ response: answer });
  });
  const sent = page.waitForRequest(/saveDraft/);
  await field().fill(text);
  await sent;
  await reload(page);
  await page.unroute(own);
  await page.unroute("**/api/trpc/indication.saveDraft*");
  await expect(field()).toHaveValue(text);
  await saved();
  await expect(page.locator("[data-conflict]")).toHaveCount(0);
}

export async function saysTheNumber({ page, language, field, save, saved }: Form, text: string): Promise<void> {
  await page.route("**/api/trpc/**", async (route) => {
    if (route.request().method() !== "POST") return route.continue();
    const view = { kind: "unexpected", code: "unexpected", fields: [], requestId: "e2e-500" };
    const error = {
      message: "INTERNAL_SERVER_ERROR",
      code: -32603,
      data: { code: "INTERNAL_SERVER_ERROR", httpStatus: 500, error: view },
    };
    await route.fulfill({ status: 500, json: [{ error }] });
  });
  await field().fill(text);
  await save();
  await expect(alert(page)).toContainText(WORDS[language].number);
  await expect(alert(page)).toContainText("e2e-500");
  await expect(field()).toHaveValue(text);
  await page.unroute("**/api/trpc/**");
  await page.getByRole("button", { name: WORDS[language].again }).click();
  await saved();
}

/** The session is over; it is begun again in another tab, and the page goes on by itself. */
export async function goesOnAfterSigningIn(
  { page, language, person, field, save, saved }: Form,
  text: string,
): Promise<void> {
  // the page still reads itself again after the last save
  await settled(page);
  await endSession(page);
  await field().fill(text);
  await save();
  const dialog = page.getByRole("alertdialog");
  await expect(dialog).toContainText(WORDS[language].ended);
  await dialog.getByRole("button", { name: WORDS[language].later }).last().click();
  await expect(alert(page)).toBeVisible();
  await expect(field()).toHaveValue(text);
  await page.getByRole("button", { name: WORDS[language].again }).click();
  await dialog.getByRole("button", { name: WORDS[language].signedIn }).click();
  await expect(dialog).toContainText(WORDS[language].notYet);
  const other = await page.context().newPage();
  await enter(other, await linkFor(person));
  await expect(dialog).toHaveCount(0);
  await saved();
  await expect(field()).toHaveValue(text);
  await other.close();
}

/**
 * The session is over before a staff page has read itself again after a save: the page then says nothing of what is
 * there, and leads by the sign-in page and the mailed link back to what was being typed.
 */
export async function comesBackAfterSigningIn(form: Form, texts: { saved: string; typed: string }): Promise<void> {
  const { page, language, person, field, save, saved } = form;
  const address = new URL(page.url()).pathname;
  let release = () => {};
  const ended = new Promise<void>((resolve) => {
    release = resolve;
  });
  const reading = page.waitForRequest((request) => request.url().includes("_rsc="));
  await page.route(/_rsc=/, async (route) => {
    await ended;
    await route.continue();
  });
  await field().fill(texts.saved);
  await save();
  await saved();
  await reading;
  await field().fill(texts.typed);
  await endSession(page);
  release();
  const main = page.locator("main");
  await expect(main.getByRole("heading", { level: 1 })).toHaveText(WORDS[language].missing);
  await expect(main).not.toContainText(texts.saved);
  await page.unroute(/_rsc=/);
  await main.getByRole("link", { name: WORDS[language].enter, exact: true }).click();
  await page.waitForURL((to) => to.pathname.endsWith("/sign-in"));
  await page.locator("input[name=email]").fill(PEOPLE[person].email);
  await page.locator("main form button[type=submit]").click();
  await expect(page.locator("main").getByRole("status")).toContainText(PEOPLE[person].email);
  const outbox = await page.context().newPage();
  await outbox.goto(at(language, "/dev/outbox"));
  const mail = outbox.locator("main section", { hasText: PEOPLE[person].email }).first();
  const link = await mail.getByRole("link").first().getAttribute("href");
  await outbox.close();
  await enter(page, link ?? "");
  await expect(page).toHaveURL(url(address));
  await expect(page.getByText(WORDS[language].restored)).toBeVisible();
  await expect(field()).toHaveValue(texts.typed);
  await save();
  await saved();
}

/** Two at once: the second is shown both versions, chooses, and the choice is what stands. */
export async function showsBoth(form: Form, second: Page, texts: { first: string; second: string }): Promise<void> {
  const { page, language, field, save, saved } = form;
  const words = WORDS[language];
  const conflict = page.locator("[data-conflict]");
  const collide = async (mine: string, other: string) => {
    await open(second, page.url());
    const kept = second.waitForResponse(
      (response) => response.request().method() === "POST" && response.url().includes("/api/trpc/") && response.ok(),
    );
    await second.locator(`[id='${await field().getAttribute("id")}']`).fill(other);
    if (await second.getByRole("button", { name: words.save }).count())
      await second.getByRole("button", { name: words.save }).click();
    await kept;
    await field().fill(mine);
    await save();
    await expect(conflict).toContainText(words.newer);
    await expect(conflict).toContainText(PEOPLE[form.person].name);
    await expect(conflict).toContainText(mine);
    await expect(conflict).toContainText(other);
    await expect(field()).toHaveValue(mine);
  };
  await collide("Given up whole", "Taken whole");
  await conflict.getByRole("button", { name: words.allTheirs }).click();
  await expect(conflict).toHaveCount(0);
  await expect(field()).toHaveValue("Taken whole");
  await collide("Kept whole", "Not kept");
  await conflict.getByRole("button", { name: words.allMine }).click();
  await expect(conflict).toHaveCount(0);
  await saved();
  await reload(page);
  await expect(field()).toHaveValue("Kept whole");
  await collide(texts.first, texts.second);
  // nothing of mine is lost by a reload in between
  await reload(page);
  await expect(field()).toHaveValue(texts.first);
  await save();
  await expect(conflict).toBeVisible();
  const parts = conflict.locator("fieldset");
  const choices = await parts.count();
  for (let part = 0; part < choices; part++) await parts.nth(part).getByRole("radio").first().check();
  await conflict.getByRole("button", { name: words.choose }).click();
  await expect(conflict).toHaveCount(0);
  await saved();
  await reload(page);
  await expect(field()).toHaveValue(texts.first);
}

export const byId = (page: Page, id: string) => page.locator(`[id='${id}']`);
