import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Page } from "@playwright/test";
import { acceptAgreement, enter, expect, linkFor, PEOPLE, test, url } from "../support/fixture.ts";

const LANGUAGES = {
  en: {
    person: "sovereign",
    ambiguous: "1.234",
    amount: "250,000,000",
    digits: "US$250,000,000.00",
    words: "two hundred and fifty million US dollars",
    otherWords: "deux cent cinquante millions de dollars des États-Unis",
    review: "Review",
    submit: "Submit the indication",
    issue: "Issue in English",
    receipt: "Download the receipt",
    issued: "This receipt was issued here",
    nonBinding: "Indicative and non-binding",
  },
  fr: {
    person: "infrastructure",
    ambiguous: "1,234",
    amount: "250 000 000",
    digits: "250 000 000,00 $",
    words: "deux cent cinquante millions de dollars des États-Unis",
    otherWords: "two hundred and fifty million US dollars",
    review: "Relire",
    submit: "Transmettre l’indication",
    issue: "Émettre en français",
    receipt: "Télécharger le récépissé",
    issued: "Ce récépissé a bien été émis ici",
    nonBinding: "Document indicatif et non engageant",
  },
} as const;

for (const language of ["en", "fr"] as const) {
  const words = LANGUAGES[language];
  test(`an investor walks the whole chain (${language})`, async ({ page }) => {
    test.setTimeout(300_000);
    const at = (address: string) => url(`/${language}${address}`);
    const person = PEOPLE[words.person];
    const link = (await linkFor(words.person)).replace(/\/(en|fr)\//g, `/${language}/`);

    await test.step("the link asks for one click and opens the agreement", async () => {
      await enter(page, link.replace("next=%2Fen", "next=%2Ffr").replace(/next=%2F(en|fr)/, `next=%2F${language}`));
      await expect(page).toHaveURL(new RegExp(`/${language}/nda`));
    });

    await test.step("the agreement is read and accepted under one's own name", async () => {
      await page.locator("#nameTyped").fill("Somebody Else");
      await page.locator("#authority").check();
      await page.locator("form:has(#nameTyped) button[type=submit]").click();
      await expect(page.locator("#nameTyped-error")).toContainText(person.name);
      await acceptAgreement(page, person.name);
      await expect(page.locator("h1")).toContainText(person.name);
    });

    await test.step("pitch, network and a site, every figure with its source", async () => {
      await page.goto(at("/pitch"));
      await expect(page.locator("main h2").first()).toBeVisible();
      await page.goto(at("/network"));
      await expect(page.locator("main svg").first()).toBeVisible();
      await page.goto(at("/sites/site-a-southwest-us"));
      await expect(page.locator("main figure").first()).toBeVisible();
    });

    await test.step("a page of a document, as a picture", async () => {
      await page.goto(at("/room"));
      const [image] = await Promise.all([
        page.waitForResponse((response) => response.url().includes("/api/files?kind=page")),
        page.locator("tbody th[scope=row] a").first().click(),
      ]);
      expect(image.status()).toBe(200);
      expect(image.headers()["content-type"]).toBe("image/jpeg");
      expect(image.headers()["cache-control"]).toContain("no-store");
    });

    await test.step("an indication: refused while ambiguous, kept while typing, read back, received", async () => {
      await page.goto(at("/indications/new"));
      await page.locator("input[type=radio]").first().check();
      await page.locator("#amountText").fill(words.ambiguous);
      await page.locator("#vehicle").fill("Vehicle Nº 7");
      await page.getByRole("button", { name: words.review, exact: true }).click();
      await expect(page.locator("#amountText-error")).toBeVisible();
      await page.locator("#amountText").fill(words.amount);
      await saved(page);
      await page.reload();
      await expect(page.locator("#amountText")).toHaveValue(words.amount);
      await expect(page.locator("#vehicle")).toHaveValue("Vehicle Nº 7");
      await page.getByRole("button", { name: words.review, exact: true }).click();
      await page.waitForURL(/review/);
      await expect(page.locator("main")).toContainText(words.words);
      await expect(page.locator("main")).toContainText(words.otherWords);
      await page.getByRole("button", { name: words.submit }).click();
      await expect(page.locator("#acknowledged-error")).toBeVisible();
      await page.locator("#acknowledged").check();
      await page.getByRole("button", { name: words.submit }).click();
      await page.waitForURL(/received=1/);
      expect((await page.locator("main").innerText()).replace(/\u00a0/g, " ")).toContain(words.digits);
    });

    await test.step("the receipt verifies for anyone", async () => {
      const receipt = await download(page, () => page.getByRole("link", { name: words.receipt }).click());
      const text = pdfText(receipt).replace(/\s+/g, " ");
      expect(text).toContain(words.words.slice(0, 20));
      const hash = /hash=([0-9a-f]{64})/.exec(
        (await page.locator("a[href*='/verify?hash=']").getAttribute("href")) ?? "",
      )?.[1];
      expect(hash).toBeTruthy();
      await page.context().clearCookies();
      await page.goto(at(`/verify?hash=${hash}`));
      await expect(page.locator("main")).toContainText(words.issued);
      await page.goto(at(`/verify?hash=${"0".repeat(64)}`));
      await expect(page.locator("main")).not.toContainText(words.issued);
    });

    await test.step("a personal term sheet, archivable, with its terms inside", async () => {
      await enter(page, (await linkFor(words.person)).replace(/\/(en|fr)\//g, `/${language}/`));
      await page.goto(at("/indications"));
      await page.locator("main li a").first().click();
      const sheet = await download(page, () => page.getByRole("button", { name: words.issue }).click());
      expect(pdfText(sheet)).toContain(words.nonBinding);
      expect(execFileSync("pdfinfo", [sheet]).toString()).toContain("Tagged:          yes");
      expect(readFileSync(sheet).toString("latin1")).toMatch(/pdfaid:part>3|pdfaid:part="3"/);
      expect(execFileSync("pdfdetach", ["-list", sheet]).toString()).toContain("terms.json");
      await page.goto(at("/term-sheets"));
      await expect(page.locator("main table")).toBeVisible();
    });
  });
}

/** Waits until the draft says that it is kept. */
const saved = (page: Page) =>
  page.waitForResponse((response) => response.url().includes("indication.saveDraft") && response.ok());

async function download(page: Page, act: () => Promise<void>): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent("download"), act()]);
  const target = path.join(mkdtempSync(path.join(os.tmpdir(), "fabroom-file-")), file.suggestedFilename());
  await file.saveAs(target);
  return target;
}

const pdfText = (file: string) => execFileSync("pdftotext", ["-layout", file, "-"]).toString();
