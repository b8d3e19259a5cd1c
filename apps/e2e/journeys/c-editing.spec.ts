import type { Locator, Page } from "@playwright/test";
import { data, mutate } from "../support/api.ts";
import { enter, expect, linkFor, test, url } from "../support/fixture.ts";
import { tinyPdf } from "../support/pdf.ts";

const SITE = "site-a-southwest-us";

/** What stands in each field of a form, by its id. */
const valuesOf = (fields: Locator) =>
  fields.evaluateAll((all) => Object.fromEntries(all.map((one) => [one.id, (one as HTMLInputElement).value])));

/** Something else in every field; a choice is turned and turned back, since other fields hang on it. */
async function fillAll(page: Page, fields: Locator): Promise<void> {
  for (const id of Object.keys(await valuesOf(fields))) {
    const field = page.locator(`[id='${id}']`);
    if ((await field.evaluate(({ localName }) => localName)) !== "select") {
      await field.fill((await field.getAttribute("inputmode")) === "decimal" ? "7" : "Other words");
      continue;
    }
    const standing = await field.inputValue();
    const values = await field
      .locator("option")
      .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
    await field.selectOption(values.find((value) => value !== standing) ?? standing);
    await field.selectOption(standing);
  }
}

/** Everything that is typed is there after a reload, and nothing of it after it is discarded. */
async function keepsAll(page: Page, fields: Locator, unfold: () => Promise<void>): Promise<void> {
  await unfold();
  const standing = await valuesOf(fields);
  await fillAll(page, fields);
  const typed = await valuesOf(fields);
  await page.reload();
  await unfold();
  expect(await valuesOf(fields)).toEqual(typed);
  await page.getByRole("button", { name: "Discard it" }).click();
  await unfold();
  expect(await valuesOf(fields)).toEqual(standing);
}

/** Opens a dialog, leaves it in each of its ways, and nothing has happened. */
async function leaves(page: Page, open: Locator, ways: readonly string[]): Promise<void> {
  for (const way of ways) {
    await open.click();
    const dialog = page.locator("[role=dialog],[role=alertdialog]");
    await dialog.getByRole("button", { name: way, exact: true }).first().click();
    await expect(dialog).toHaveCount(0);
  }
}

test("every field of a site's editor keeps what is typed, and its lists grow and shrink", async ({ as }) => {
  test.setTimeout(420_000);
  const page = await as("owner", { language: "en" });
  await page.goto(url(`/en/admin/sites/${SITE}`));
  const folds = page.locator("main details");
  const unfold = async () => {
    for (const fold of await folds.all())
      if (!(await fold.evaluate((one: HTMLDetailsElement) => one.open))) await fold.locator("summary").first().click();
  };
  const fields = page.locator("main details :is(input, select, textarea):visible:enabled:not([id$='.add'])");

  await test.step("its fields", () => keepsAll(page, fields, unfold));

  await test.step("its lists: every kind of entry is added, filled in and removed; what is taken out is put back", async () => {
    for (const list of await page.locator("main details > div [id^='patch.'][tabindex='-1']").all()) {
      const entries = list.locator("> fieldset");
      const [add] = await list.locator("> div:last-child button").all();
      const kind = list.locator("> div:last-child select");
      const kinds = await kind
        .locator("option")
        .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
      const before = await entries.count();
      for (const one of kinds.length > 0 ? kinds : [null]) {
        if (one) await kind.selectOption(one);
        await add?.click();
        await expect(entries).toHaveCount(before + 1);
        await fillAll(page, entries.last().locator(":is(input, select, textarea):visible:enabled"));
        await entries
          .last()
          .getByRole("button", { name: /^Remove/ })
          .last()
          .click();
        await expect(entries).toHaveCount(before);
      }
      if (before === 0) continue;
      await entries
        .first()
        .getByRole("button", { name: /^Remove/ })
        .last()
        .click();
      await list.getByRole("button", { name: "Put back" }).click();
      await expect(entries).toHaveCount(before);
    }
  });
});

test("every field of a chapter and of an answer keeps what is typed", async ({ as }) => {
  test.setTimeout(240_000);
  const page = await as("owner", { language: "en" });
  const fields = page.locator("main :is(input:not([type=radio]), textarea):visible:enabled");

  await test.step("a chapter", async () => {
    await page.goto(url("/en/admin/content/who-funds-what"));
    await keepsAll(page, fields, async () => undefined);
  });

  await test.step("an answer, to the asker and to all", async () => {
    const investor = await as("strategic", { language: "en" });
    const asked = {
      category: "market",
      subject: "Fields",
      text: "Which?",
      language: "en",
      anchor: null,
      scenarioId: null,
    };
    const { id } = await data(await mutate(investor, "question.ask", asked));
    await page.goto(url(`/en/admin/questions/${id}`));
    const unfold = async () => {
      const fold = page.locator("main details");
      if (!(await fold.evaluate((one: HTMLDetailsElement) => one.open))) await fold.locator("summary").click();
    };
    await page.getByRole("radio", { name: "All investors" }).check();
    await unfold();
    await fillAll(page, fields);
    const typed = await valuesOf(fields);
    await page.reload();
    await unfold();
    expect(await valuesOf(fields)).toEqual(typed);
    await page.getByRole("button", { name: "Save the draft" }).click();
    await expect(page.locator("[data-save-state]")).toContainText("Saved at");
    await page.getByRole("radio", { name: "The asker alone" }).check();
    await page.getByRole("button", { name: "Save the draft" }).click();
    await page.getByRole("button", { name: "Publish to the asker" }).click();
    await expect(page.locator("main")).toContainText(/published by/);
    await investor.goto(url(`/en/questions/${id}`));
    await expect(investor.locator("main")).toContainText("Other words");
  });
});

test("a version of a document is discarded, and one in force is withdrawn to nothing", async ({ as }) => {
  const page = await as("owner", { language: "en" });
  await page.goto(url("/en/admin/documents"));
  const row = page.locator("main details", { hasText: "Market study" });
  await row.locator("summary").click();
  await row.locator("[name='changeNote.en']").fill("Not to stay");
  await row.locator("[name='changeNote.fr']").fill("Ne reste pas");
  await row.locator("input[type=file]").setInputFiles({
    name: "summary.pdf",
    mimeType: "application/pdf",
    buffer: tinyPdf("Summary"),
  });
  await row.getByRole("button", { name: "Upload as a draft" }).click();
  await expect(row.getByRole("link", { name: "summary.pdf" })).toBeVisible();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await row.getByRole("button", { name: /^Copy the fingerprint/ }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/^[0-9a-f]{64}$/);
  await row.getByRole("button", { name: "Discard the draft" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Discard the draft" }).click();
  // without a draft a document is folded
  await expect(row).toHaveJSProperty("open", false);
  await row.locator("summary").click();
  await expect(row.getByText("Discarded")).toBeVisible();
  await row.getByRole("button", { name: "Opened by" }).first().click();
  await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
  await row.getByRole("button", { name: "Withdraw the publication" }).click();
  await page.getByRole("alertdialog").getByLabel("Reason").fill("To be written again");
  await page
    .getByRole("alertdialog")
    .getByRole("button", { name: /^Withdraw version/ })
    .click();
  await expect(row.getByText("Withdrawn")).toBeVisible();
  await row.getByRole("button", { name: "Restore" }).last().click();
  await page
    .getByRole("alertdialog")
    .getByRole("button", { name: /^Restore version/ })
    .click();
  await row.getByRole("button", { name: /^Publish version/ }).click();
  await expect(row).toContainText("Published, version");
});

test("the record is read by kind of act", async ({ as }) => {
  const page = await as("auditor", { language: "en" });
  await page.goto(url("/en/admin/evidence"));
  await page.locator("[name=action]").selectOption("session.start");
  await page.getByRole("button", { name: "Show" }).click();
  await page.waitForURL(/action=session\.start/);
  await expect(page.locator("main tbody tr").first()).toBeVisible();
});

test("a scenario is renamed, shared by its link, brought up to date and put away", async ({ as }) => {
  const page = await as("infrastructure", { language: "en" });
  await page.goto(url(`/en/sites/${SITE}/what-if`));
  await page.locator("[data-input=utilisation] input[type=range]").press("ArrowLeft");
  const save = page.getByRole("button", { name: "Save", exact: true });
  await leaves(page, save, ["Close"]);
  await save.click();
  await page.locator("#scenario-name").fill("First name");
  await page.locator("#scenario-note").fill("A note");
  await page.getByRole("button", { name: "Save scenario" }).click();
  await page.waitForURL(/scenarios\/[0-9a-f-]{36}/);
  await leaves(page, page.getByRole("button", { name: "Rename" }), ["Close"]);
  await page.getByRole("button", { name: "Rename" }).click();
  await page.locator("#rename-name").fill("Second name");
  await page.locator("#rename-note").fill("Another note");
  await page.getByRole("dialog").getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.locator("h1")).toHaveText("Second name");
  await page.getByRole("button", { name: /^Share/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Share", exact: true }).click();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  await page.getByRole("button", { name: "Archive" }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^Archive/ })
    .click();
  await expect(page.locator("main")).toContainText("Archived");
});

test("an indication's conditions are added, changed and removed, and a draft stays", async ({ as }) => {
  const page = await as("infrastructurePreparer", { language: "en" });
  await page.goto(url("/en/indications/new"));
  const kept = (text: string) =>
    page.waitForResponse(
      (response) => response.url().includes("indication.saveDraft") && !!response.request().postData()?.includes(text),
    );
  await page.locator("#limit").fill("A tenth of the tranche");
  for (const kind of ["legal", "due_diligence"]) {
    await page.getByRole("button", { name: "Add a condition" }).click();
    await page
      .getByLabel("Kind")
      .last()
      .selectOption({ index: kind === "legal" ? 1 : 2 });
    await page.locator("[id^='conditions.']").last().fill(`Words of ${kind}`);
  }
  const saved = kept("Words of due_diligence");
  await page.getByRole("button", { name: "Remove condition 1" }).click();
  await saved;
  await page.reload();
  await expect(page.locator("[id='conditions.0.text']")).toHaveValue("Words of due_diligence");
  await expect(page.locator("#limit")).toHaveValue("A tenth of the tranche");
  await page.goto(url("/en/indications"));
  await leaves(page, page.getByRole("button", { name: "Discard", exact: true }).first(), ["Keep it"]);
});

test("an ended session is begun again from the page; a question is withdrawn; signing out can be thought better of", async ({
  as,
}) => {
  const page = await as("strategic", { language: "en" });
  await page.goto(url("/en/questions/new"));
  await page.locator("#category").selectOption("market");
  await page.locator("#subject").fill("To be withdrawn");
  await page.locator("#text").fill("Is it asked?");
  await leaves(page, page.getByRole("button", { name: "Sign out" }).filter({ visible: true }).first(), [
    "Stay signed in",
  ]);
  await page.request.post(url("/api/sign-out"), { maxRedirects: 0 });
  await page.getByRole("button", { name: "Send the question" }).click();
  const dialog = page.getByRole("alertdialog");
  await dialog.getByRole("button", { name: "Send a sign-in link" }).click();
  await expect(dialog).toContainText("The link has been sent");
  await dialog.getByRole("button", { name: "I have signed in" }).click();
  await expect(dialog).toContainText("You are not signed in yet");
  const other = await page.context().newPage();
  await enter(other, await linkFor("strategic"));
  await page.waitForURL(/asked=1/);
  const withdraw = page.getByRole("button", { name: "Withdraw", exact: true });
  await leaves(page, withdraw, ["Keep it"]);
  await withdraw.click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Withdraw the question" }).click();
  await expect(page.locator("main")).toContainText("Withdrawn on");
});
