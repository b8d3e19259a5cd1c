import { mkdtempSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, test, url } from "../support/fixture.ts";
import { indicate } from "../support/indicate.ts";
import { tinyPdf } from "../support/pdf.ts";

const folder = mkdtempSync(path.join(os.tmpdir(), "fabroom-staff-"));

test("staff publish a chapter, a case and a document; investors see them; each step is on record", async ({ as }) => {
  test.setTimeout(300_000);
  const staff = await as("owner", { language: "en" });
  const reader = await as("bank", { language: "en" });

  await test.step("a chapter: an unknown figure is refused, a draft stays unseen, publication shows it", async () => {
    await staff.goto(url("/en/admin/content/what-we-ask"));
    const finding = staff.locator("[id='content.texts.en.finding']");
    const before = await finding.inputValue();
    await finding.fill(`${before} {no.such-figure}`);
    await staff.getByRole("button", { name: "Save the draft" }).click();
    await expect(staff.locator("[id='content.texts.en.finding-error']")).toContainText("no.such-figure");
    const sentence = "We ask each investor for one page of honest conditions.";
    await finding.fill(sentence);
    await staff.getByRole("button", { name: "Save the draft" }).click();
    await expect(staff.getByText("Draft saved")).toBeVisible();
    await reader.goto(url("/en/pitch"));
    await expect(reader.locator("main")).not.toContainText(sentence);
    await staff.getByRole("button", { name: "Publish", exact: true }).click();
    await expect(staff.getByText("Published, version 2")).toBeVisible();
    await reader.reload();
    await expect(reader.locator("main")).toContainText(sentence);
  });

  await test.step("an assumption: impossible is refused by name, possible changes the published return", async () => {
    await reader.goto(url("/en/sites/site-b-texas"));
    const before = await reader.locator("main").innerText();
    await staff.goto(url("/en/admin/sites/site-b-texas"));
    await staff.getByText("Price", { exact: false }).first().click();
    const price = staff.locator("[id='patch.pricing.waferPrice']");
    await price.fill("-5");
    await staff.locator("#changeNote").fill("Price lowered after a customer's reply");
    await staff.getByRole("button", { name: "Save the draft" }).click();
    await expect(staff.locator("[id='patch.pricing.waferPrice-error']")).toBeVisible();
    await price.fill("15000");
    await staff.getByRole("button", { name: "Save the draft" }).click();
    await expect(staff.getByText("Changed assumptions")).toBeVisible();
    await reader.reload();
    expect(await reader.locator("main").innerText()).toBe(before);
    await staff.getByRole("button", { name: "Publish", exact: true }).click();
    await expect(staff.getByText("Published, version 2")).toBeVisible();
    await reader.reload();
    expect(await reader.locator("main").innerText()).not.toBe(before);
    await expect(reader.locator("main")).toContainText("Version 2");
  });

  await test.step("public support: a grant raised, an instrument added; refused at its field, then published", async () => {
    const text = () => reader.locator("main").innerText();
    const before = await text();
    await staff.locator("summary", { hasText: "Public support" }).click();
    await staff.locator("[id='patch.incentives.0.rate']").fill("110");
    await staff.locator("[id='patch.incentives.add']").selectOption("taxHoliday");
    await staff.getByRole("button", { name: "Add the instrument" }).click();
    await expect(staff.locator("[id='patch.incentives.2.id']")).toBeFocused();
    await staff.locator("[id='patch.incentives.2.rate']").fill("100");
    await staff.locator("#changeNote").fill("Grant raised, tax holiday offered");
    await staff.locator("summary", { hasText: "Public support" }).click();
    await expect(staff.locator("[id='patch.incentives.0.rate']")).toBeHidden();
    await staff.getByRole("button", { name: "Save the draft" }).click();
    await expect(staff.locator("[id='patch.incentives.0.rate']")).toBeVisible();
    await expect(staff.locator("[id='patch.incentives.0.rate-error']")).toContainText("100.0%");
    await staff.reload();
    await expect(staff.locator("[id='patch.incentives.2.rate']")).toHaveValue("100");
    await staff.locator("summary", { hasText: "Public support" }).click();
    await staff.locator("[id='patch.incentives.0.rate']").fill("12");
    await staff.getByRole("button", { name: "Save the draft" }).click();
    const changes = staff.getByRole("table", { name: "Changed assumptions" });
    await expect(changes.getByRole("row", { name: "Grant (grant): Rate" })).toContainText("5.0%");
    await expect(changes.getByRole("row", { name: "Tax holiday (tax-holiday)" })).toContainText("duration 60");
    await staff.getByRole("button", { name: "Publish", exact: true }).click();
    await expect(staff.getByText("Published, version 3")).toBeVisible();
    await reader.reload();
    expect(await text()).not.toBe(before);
    await reader.locator("summary", { hasText: /^Funding \(/ }).click();
    const line = reader.getByRole("row", { name: "Public support" });
    await expect(line).toContainText("Grant (grant): rate 12.0%");
    await expect(line).toContainText("Set by the issuer: Grant raised, tax holiday offered");
  });

  await test.step("a document: what is no PDF or too large is refused, a version in both languages is published", async () => {
    await staff.goto(url("/en/admin/documents"));
    const row = staff.locator("details", { hasText: "Risk factors" });
    await row.locator("summary").click();
    const notes = async () => {
      await row.locator("[name='changeNote.en']").fill("Risk 12 reworded");
      await row.locator("[name='changeNote.fr']").fill("Risque 12 reformulé");
    };
    await notes();
    await row.locator("input[type=file]").setInputFiles({
      name: "note.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from("Not a PDF at all, only a name."),
    });
    await row.getByRole("button", { name: "Upload as a draft" }).click();
    await expect(row).toContainText("This file is not a PDF");
    await expect(row.locator("[name='changeNote.en']")).toHaveValue("Risk 12 reworded");
    const huge = path.join(folder, "huge.pdf");
    writeFileSync(huge, Buffer.alloc(200 * 1024 * 1024, "%PDF-1.7 "));
    await row.locator("input[type=file]").setInputFiles(huge);
    await row.getByRole("button", { name: "Upload as a draft" }).click();
    await expect(row).toContainText("larger than 100 MB");
    for (const language of ["en", "fr"] as const) {
      await notes();
      await row.locator("select[name=language]").selectOption(language);
      await row.locator("input[type=file]").setInputFiles({
        name: `risk-${language}.pdf`,
        mimeType: "application/pdf",
        buffer: tinyPdf(`Risk factors ${language}`),
      });
      await row.getByRole("button", { name: "Upload as a draft" }).click();
      await expect(row.getByRole("link", { name: `risk-${language}.pdf` })).toBeVisible();
    }
    await row.getByRole("button", { name: /Publish version 2/ }).click();
    await expect(row).toContainText("Published, version 2");
    await reader.goto(url("/en/room"));
    await reader.getByRole("link", { name: "Risk factors", exact: true }).click();
    await expect(reader.locator("main")).toContainText("Version 2");
    await expect(reader.locator("main")).toContainText("Risk 12 reworded");
  });

  await test.step("the server refuses what is too large, whatever the browser says", async () => {
    const answer = await staff.request.post(url("/api/upload"), {
      headers: { "x-fabroom-language": "en" },
      multipart: {
        nodeId: "00000000-0000-7000-8000-000000000000",
        language: "en",
        "changeNote.en": "x",
        "changeNote.fr": "x",
        file: { name: "huge.pdf", mimeType: "application/pdf", buffer: Buffer.alloc(120 * 1024 * 1024) },
      },
    });
    expect(answer.status()).toBe(422);
    expect((await answer.json()).fields[0].code).toBe("file.too_large");
  });

  await test.step("the book shows the indications, the evidence each step", async () => {
    await indicate(await as("sovereign", { language: "en" }), "260,000,000");
    await staff.goto(url("/en/admin/book"));
    await expect(staff.locator("main")).toContainText("US$260,000,000.00");
    await staff.goto(url("/en/admin/evidence"));
    await expect(staff.getByText("The record verifies")).toBeVisible();
    for (const action of [
      "indication.submit",
      "agreement.accept",
      "document.page",
      "term_sheet.issue",
      "site.publish",
      "document.publish",
    ]) {
      await staff.goto(url(`/en/admin/evidence?action=${action}`));
      await expect(staff.locator("main table tbody tr").first()).toBeVisible();
    }
  });
});
