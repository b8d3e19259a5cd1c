import type { Page } from "@playwright/test";
import { expect, test, url } from "../support/fixture.ts";
import { tinyPdf } from "../support/pdf.ts";

const history = (page: Page, name: "History" | "Historique") => page.getByRole("region", { name });
/** The dialog that is open, confirmed by its button. */
async function confirm(page: Page, name: string | RegExp) {
  await page.getByRole("alertdialog").getByRole("button", { name }).click();
  await expect(page.getByRole("alertdialog")).toHaveCount(0);
}

test("what was done is undone: discarded, withdrawn, restored; nobody's work is overwritten unseen", async ({ as }) => {
  test.setTimeout(300_000);
  const staff = await as("owner", { language: "en" });
  const reader = await as("bank", { language: "en" });
  const own = staff.locator("[id='content.texts.en.finding']");
  const save = (page: Page) => page.getByRole("button", { name: "Save the draft" }).click();

  await test.step("a draft is discarded, stays in the history and is restored from there", async () => {
    await staff.goto(url("/en/admin/content/with-whom"));
    const published = await own.inputValue();
    await own.fill("A sentence that will be given up.");
    await save(staff);
    await expect(history(staff, "History").getByText("Draft", { exact: true })).toBeVisible();
    await staff.getByRole("button", { name: "Discard the draft" }).click();
    await confirm(staff, "Discard the draft");
    await expect(history(staff, "History").getByText("Discarded")).toBeVisible();
    await expect(own).toHaveValue(published);
    await history(staff, "History").getByRole("button", { name: "Restore" }).click();
    await confirm(staff, "Restore version 2 as a draft");
    await expect(own).toHaveValue("A sentence that will be given up.");
    await staff.getByRole("button", { name: "Publish", exact: true }).click();
    await expect(staff.getByText("Published, version 3")).toBeVisible();
  });

  await test.step("a save that began before a colleague's publication is refused, and the text is still there", async () => {
    const other = await staff.context().newPage();
    await other.goto(url("/en/admin/content/with-whom"));
    const late = other.locator("[id='content.texts.en.finding']");
    await own.fill("A sentence published meanwhile.");
    await save(staff);
    await expect(history(staff, "History").getByText("Draft", { exact: true })).toBeVisible();
    await staff.getByRole("button", { name: "Publish", exact: true }).click();
    await expect(staff.getByText("Published, version 4")).toBeVisible();
    await late.fill("A sentence of somebody who does not know.");
    await save(other);
    await expect(other.locator("[data-conflict]")).toContainText("Hélène Faucher-Marsh");
    await expect(late).toHaveValue("A sentence of somebody who does not know.");
    await reader.goto(url("/en/pitch"));
    await expect(reader.locator("main")).toContainText("A sentence published meanwhile.");
    await other.close({ runBeforeUnload: false });
  });

  await test.step("a publication is withdrawn after seeing who had opened it; its reader is told", async () => {
    await staff.getByRole("button", { name: "Withdraw the publication" }).click();
    const dialog = staff.getByRole("alertdialog");
    await expect(dialog.getByRole("table")).toContainText("Strandmore");
    await dialog.getByRole("radio", { name: "Nothing" }).check();
    await dialog.getByRole("radio", { name: /Version 3/ }).check();
    await dialog.getByLabel("Reason").fill("The sentence was not ours to publish.");
    await confirm(staff, "Withdraw version 4");
    await expect(staff.getByText("Published, version 3")).toBeVisible();
    await history(staff, "History").getByRole("button", { name: "Opened by" }).first().click();
    await expect(staff.getByRole("dialog")).toContainText("Strandmore");
    await staff.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
    await reader.reload();
    await expect(reader.locator("main")).not.toContainText("A sentence published meanwhile.");
    await expect(reader.locator("main")).toContainText("Version 4 was withdrawn by the issuer");
  });
});

test("en français, à la largeur d'un téléphone : un site retiré, un document lu jusqu'au bout", async ({ as }) => {
  test.setTimeout(300_000);
  const staff = await as("owner", { language: "fr" });
  const reader = await as("bank", { language: "fr" });
  await staff.setViewportSize({ width: 390, height: 844 });

  await test.step("un site retiré n'est plus publié, et son lecteur l'apprend", async () => {
    await reader.goto(url("/fr/sites/site-g-gujarat"));
    await expect(reader.locator("h1")).toBeVisible();
    await staff.goto(url("/fr/admin/sites/site-g-gujarat"));
    await staff.getByRole("button", { name: "Retirer la publication" }).click();
    const dialog = staff.getByRole("alertdialog");
    await expect(dialog.getByRole("table")).toContainText("Strandmore");
    await dialog.getByLabel("Motif").fill("Un prix n'est plus le bon.");
    await confirm(staff, "Retirer la version 1");
    await expect(history(staff, "Historique").getByText("Retirée")).toBeVisible();
    await reader.reload();
    await expect(reader.locator("main")).toContainText("L’émetteur a retiré cette publication");
    await history(staff, "Historique").getByRole("button", { name: "Rétablir" }).click();
    await confirm(staff, "Rétablir la version 1 en brouillon");
    await staff.getByRole("button", { name: "Abandonner le brouillon" }).click();
    await confirm(staff, "Abandonner le brouillon");
    await expect(history(staff, "Historique").getByText("Abandonnée")).toBeVisible();
    await history(staff, "Historique").getByRole("button", { name: "Consultations" }).last().click();
    await expect(staff.getByRole("dialog")).toContainText("Strandmore");
    await staff.getByRole("dialog").getByRole("button", { name: "Annuler" }).click();
    await history(staff, "Historique").getByRole("button", { name: "Rétablir" }).last().click();
    await confirm(staff, "Rétablir la version 1 en brouillon");
    await staff.getByRole("button", { name: "Publier", exact: true }).click();
    await expect(staff.getByText("Publié, version 3")).toBeVisible();
    await reader.reload();
    await expect(reader.locator("main")).toContainText("Version 3");
    const wide = await staff.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    expect(wide).toBe(false);
  });

  await test.step("un document remplacé pendant la lecture se lit jusqu'au bout dans sa version", async () => {
    await reader.goto(url("/fr/room"));
    await reader.getByRole("link", { name: "Programme de construction", exact: true }).click();
    await expect(reader.locator("main img")).toBeVisible();
    await expect
      .poll(() => reader.locator("main img").evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(0);
    await staff.goto(url("/fr/admin/documents"));
    const row = staff.locator("details", { hasText: "Programme de construction" });
    await row.locator("summary").click();
    for (const language of ["en", "fr"] as const) {
      await row.locator("[name='changeNote.en']").fill("Shorter");
      await row.locator("[name='changeNote.fr']").fill("Plus court");
      await row.locator("select[name=language]").selectOption(language);
      await row.locator("input[type=file]").setInputFiles({
        name: `programme-${language}.pdf`,
        mimeType: "application/pdf",
        buffer: tinyPdf(`Programme de construction ${language}`),
      });
      await row.getByRole("button", { name: "Déposer comme brouillon" }).click();
      await expect(row.getByRole("link", { name: `programme-${language}.pdf` })).toBeVisible();
    }
    await row.getByRole("button", { name: /Publier la version 2/ }).click();
    await expect(row.getByText("Publié, version 2")).toBeVisible();
    await reader.getByRole("button", { name: "Suivante" }).click();
    await expect(reader.locator("main")).toContainText("La version 2 a été publiée");
    await expect(reader).toHaveURL(/\/p\/2\?/);
    await expect(reader.locator("main")).toContainText("Version 1");
    await reader.getByRole("link", { name: "Ouvrir la version 2" }).click();
    await expect(reader.locator("main")).not.toContainText("La version 2 a été publiée");
    await expect(reader.locator("main")).toContainText("Version 2");
  });
});
