import { expect, test, url } from "../support/fixture.ts";
import { tinyPdf } from "../support/pdf.ts";

/** The words of the two readers of one document, each in the language of their page. */
const READERS = {
  en: { own: "This text is in German", title: "Construction programme", name: "German" },
  fr: { own: "Texte en allemand", title: "Programme de construction", name: "allemand" },
} as const;

test("a document in German alone is published, and each reader is told its language in their own", async ({ as }) => {
  test.setTimeout(240_000);
  const staff = await as("owner", { language: "en" });

  await test.step("its language is found by name; no file in the raise's own languages is needed", async () => {
    await staff.goto(url("/en/admin/documents"));
    const row = staff.locator("details", { hasText: "Construction programme" });
    if (!(await row.getAttribute("open").then((open) => open !== null))) await row.locator("summary").first().click();
    await row.locator("[name='changeNote.en']").fill("The permit as it was granted");
    await row.locator("select").selectOption({ label: "Another language …" });
    const language = row.getByLabel("Name of the language");
    await row.locator("input[type=file]").setInputFiles({
      name: "Genehmigung.pdf",
      mimeType: "application/pdf",
      buffer: tinyPdf("Genehmigung"),
    });
    await language.fill("Germanish");
    await row.getByRole("button", { name: "Upload as a draft" }).click();
    await expect(row).toContainText("This is not the name of a known language");
    await language.fill("german");
    await row.getByRole("button", { name: "Upload as a draft" }).click();
    await expect(row.getByRole("link", { name: "Genehmigung.pdf" })).toBeVisible();
    await expect(row).toContainText("No file in English and French");
    await row.getByRole("button", { name: /^Publish version/ }).click();
    await expect(row.getByText(/^Published, version [2-9]/)).toBeVisible();
  });

  for (const language of ["en", "fr"] as const)
    await test.step(`a reader in ${language} sees which language it is in, and reads it`, async () => {
      const words = READERS[language];
      const reader = await as("sovereign", { language });
      await reader.goto(url(`/${language}/room`));
      const line = reader.getByRole("row", { name: words.title });
      await expect(line).toContainText(words.name);
      await line.getByRole("link", { name: words.title, exact: true }).click();
      await expect(reader.locator("main")).toContainText(words.own);
      // the note was written in English alone
      await expect(reader.locator("main")).toContainText("The permit as it was granted");
      const image = reader.locator("main img").first();
      await expect(image).toHaveAttribute("src", /language=de/);
      await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(0);
    });
});
