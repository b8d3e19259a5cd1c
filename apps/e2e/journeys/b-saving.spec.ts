import { data, mutate, query } from "../support/api.ts";
import { enter, expect, linkFor, test } from "../support/fixture.ts";
import {
  at,
  byId,
  comesBackAfterSigningIn,
  endSession,
  type Form,
  goesOnAfterSigningIn,
  open,
  reload,
  saysTheNumber,
  showsBoth,
  standsLostConnection,
  standsReadingDuringSave,
  survivesReload,
} from "../support/saving.ts";
import { WORDS } from "../support/saving-words.ts";

for (const language of ["en", "fr"] as const)
  test(`the editor of a chapter never loses a word (${language})`, async ({ as }) => {
    test.setTimeout(240_000);
    const page = await as("owner", { language });
    await open(page, at(language, "/admin/content/cost"));
    const form: Form = {
      page,
      language,
      person: "owner",
      field: () => byId(page, `content.texts.${language}.finding`),
      save: () => page.getByRole("button", { name: WORDS[language].save }).click(),
      saved: () => expect(page.locator("[data-save-state]")).toContainText(WORDS[language].saved),
    };
    await test.step("a reload", () => survivesReload(form, "Words that are not saved yet."));
    await test.step("a lost connection", () => standsLostConnection(form, "Risks are named, sized and owned."));
    await test.step("a failure of ours", () => saysTheNumber(form, "Risks are named, sized, owned and dated."));
    await test.step("an ended session", () => goesOnAfterSigningIn(form, "Risks are named and owned."));
    await test.step("a session that ends while the page reads itself again", () =>
      comesBackAfterSigningIn(form, { saved: "Risks are named.", typed: "Risks are named, and typed on." }));
    const second = await as("owner", { language });
    await test.step("two people at once", () =>
      showsBoth(form, second, { first: "My own finding.", second: "Another finding." }));
    await test.step("leaving by a link asks first", async () => {
      await form.field().fill("Not saved");
      const asked = new Promise<string>((resolve) =>
        page.once("dialog", async (dialog) => {
          resolve(dialog.message());
          await dialog.dismiss();
        }),
      );
      await page.locator("nav a").first().click();
      expect(await asked).not.toBe("");
      await expect(page).toHaveURL(/admin\/content\/cost/);
      await expect(form.field()).toHaveValue("Not saved");
    });
  });

test("the editor of a site never loses an input", async ({ as }) => {
  test.setTimeout(240_000);
  const language = "en";
  const page = await as("owner", { language });
  await open(page, at(language, "/admin/sites/site-h-singapore"));
  const form: Form = {
    page,
    language,
    person: "owner",
    field: () => byId(page, "patch.pricing.waferPrice"),
    save: async () => {
      await byId(page, "changeNote").fill("After a customer's reply");
      await page.getByRole("button", { name: WORDS[language].save }).click();
    },
    saved: () => expect(page.locator("[data-save-state]")).toContainText(WORDS[language].saved),
  };
  await page.locator("summary", { hasText: "Price" }).first().click();
  await test.step("a reload", () => survivesReload(form, "17,100"));
  await page.locator("summary", { hasText: "Price" }).first().click();
  await test.step("a lost connection", () => standsLostConnection(form, "17,200"));
});

test("an answer, a question and an indication never lose a word", async ({ as }) => {
  test.setTimeout(300_000);
  const language = "en";
  const investor = await as("strategic", { language });
  const asked = {
    category: "market",
    subject: "Prices",
    text: "Which prices?",
    language,
    anchor: null,
    scenarioId: null,
  };
  const { id } = await data(await mutate(investor, "question.ask", asked));

  await test.step("the answer", async () => {
    const page = await as("owner", { language });
    await open(page, at(language, `/admin/questions/${id}`));
    const form: Form = {
      page,
      language,
      person: "owner",
      field: () => byId(page, "content.answer.en"),
      save: () => page.getByRole("button", { name: WORDS[language].save }).click(),
      saved: () => expect(page.locator("[data-save-state]")).toContainText(WORDS[language].saved),
    };
    await survivesReload(form, "Half an answer");
    await standsLostConnection(form, "Prices as published.");
    await saysTheNumber(form, "Prices as published in May.");
    await goesOnAfterSigningIn(form, "Prices as published in June.");
    const second = await as("owner", { language });
    await showsBoth(form, second, { first: "My answer.", second: "Their answer." });
  });

  await test.step("the question", async () => {
    const page = investor;
    await open(page, at(language, "/questions/new"));
    const form: Form = {
      page,
      language,
      person: "strategic",
      field: () => byId(page, "text"),
      save: () => page.getByRole("button", { name: WORDS[language].send }).click(),
      saved: () => page.waitForURL(/asked=1/).then(() => open(page, at(language, "/questions/new"))),
    };
    const begin = async () => {
      await byId(page, "category").selectOption("market");
      await byId(page, "subject").fill("A subject");
    };
    await survivesReload(form, "Half a question");
    await begin();
    await standsLostConnection(form, "A whole question?");
    await begin();
    await saysTheNumber(form, "Another question?");
    await begin();
    await endSession(page);
    await form.field().fill("A third question?");
    await form.save();
    const dialog = page.getByRole("alertdialog");
    await expect(dialog).toContainText(WORDS[language].ended);
    const other = await page.context().newPage();
    await enter(other, await linkFor("strategic"));
    await page.waitForURL(/asked=1/);
    const { own } = await data(await query(page, "question.list", {}));
    expect(own.filter((one: { text: string }) => one.text === "A third question?")).toHaveLength(1);
  });

  await test.step("the indication, which saves itself", async () => {
    const page = await as("bank", { language });
    await open(page, at(language, "/indications/new"));
    const idle = async () => undefined;
    const form: Form = {
      page,
      language,
      person: "bank",
      field: () => byId(page, "vehicle"),
      save: idle,
      saved: () => expect(page.getByText(/^Draft saved/)).toBeVisible(),
    };
    await form.field().fill("Vehicle of a reload");
    await reload(page);
    await expect(form.field()).toHaveValue("Vehicle of a reload");
    await form.saved();
    await standsLostConnection(form, "Vehicle of a lost connection");
    await standsReadingDuringSave(form, "Vehicle of a save under way");
    await saysTheNumber(form, "Vehicle of a failure");
    await goesOnAfterSigningIn(form, "Vehicle of another session");
    const second = await as("bank", { language });
    await showsBoth(form, second, { first: "My vehicle", second: "Their vehicle" });
  });
});

test("what one person typed is not shown to the next one of the same browser", async ({ as }) => {
  const page = await as("strategic", { language: "en" });
  await open(page, at("en", "/questions/new"));
  await byId(page, "text").fill("For my eyes only");
  // another person signs in in the same browser, without a sign-out in between
  const other = await page.context().newPage();
  await enter(other, await linkFor("credit"));
  if (other.url().includes("/nda")) {
    await other.locator("#nameTyped").fill("Ingrid Åsheim");
    await other.locator("#authority").check();
    await other.locator("form:has(#nameTyped) button[type=submit]").click();
    await other.waitForURL((address) => !address.pathname.endsWith("/nda"));
  }
  await other.goto(at("en", "/questions/new"));
  await expect(byId(other, "text")).toHaveValue("");
  // the first one's page does not stay on the screen
  await expect(page.locator("body")).not.toContainText("佐藤");
  await enter(other, await linkFor("strategic"));
  await other.goto(at("en", "/questions/new"));
  await expect(byId(other, "text")).toHaveValue("For my eyes only");
  // signing out asks, and then nothing is left
  await other
    .locator("nav, header")
    .getByRole("button", { name: "Sign out" })
    .filter({ visible: true })
    .first()
    .click();
  await other.getByRole("alertdialog").getByRole("button", { name: "Sign out and discard it" }).click();
  await other.waitForURL(/left=1/);
  expect(
    await other.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("fabroom.draft"))),
  ).toEqual([]);
});
