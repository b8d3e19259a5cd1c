import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Locator, Page } from "@playwright/test";
import { expect, test, url } from "../support/fixture.ts";

const script = path.resolve(import.meta.dirname, "../../../packages/verifier/verify-evidence.mjs");
const folder = mkdtempSync(path.join(os.tmpdir(), "fabroom-record-"));

/** The stand-alone verifier on a file: its exit code and its words. */
function verify(file: string, ...more: string[]) {
  const { status, stdout } = spawnSync(process.execPath, [script, file, ...more], { encoding: "utf8" });
  return { status, said: stdout };
}

async function download(page: Page, control: Locator): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent("download"), control.click()]);
  const target = path.join(folder, `${Date.now()}-${file.suggestedFilename()}`);
  await file.saveAs(target);
  return target;
}

test("the record is signed, exported, proved and checked whole; all of it verifies apart from the portal", async ({
  as,
  browser,
}) => {
  test.setTimeout(240_000);
  const staff = await as("auditor", { language: "en" });
  const visitor = await browser.newPage();
  await visitor.goto(url("/en/verify"));
  const [key = ""] = await visitor.locator("main code").allInnerTexts();
  const known = await visitor.request.get(url("/.well-known/fabroom-evidence-keys"));
  expect(await known.text()).toBe(`${key}\n`);
  await visitor.close();

  await staff.goto(url("/en/admin/evidence"));
  await expect(staff.getByText("The record verifies")).toBeVisible();
  await staff.getByRole("button", { name: "Sign a checkpoint now" }).click();
  await expect(staff.getByText(/^Signed: .* covered\.$/)).toBeVisible();
  const first = await download(staff, staff.getByRole("link", { name: "Download the checkpoint" }));

  const exported = await download(staff, staff.getByRole("button", { name: "Export for verification" }));
  expect(verify(exported, "--key", key, "--earlier", first)).toMatchObject({
    status: 0,
    said: expect.stringContaining("continues the earlier checkpoint"),
  });
  const tampered = path.join(folder, "tampered.jsonl");
  writeFileSync(tampered, readFileSync(exported, "utf8").replace('"evidence.export"', '"evidence.read"'));
  expect(verify(tampered, "--key", key)).toMatchObject({ status: 1, said: expect.stringContaining("NOT VERIFIED") });

  await staff.reload();
  await expect(staff.getByText(/[A-Za-z0-9./:-]+\/evidence\+[0-9a-f]{8}\+/)).toHaveText(key);
  await staff.getByLabel("Earlier checkpoint").selectOption({ index: 0 });
  const consistency = await download(staff, staff.getByRole("button", { name: "Download the consistency proof" }));
  expect(verify(consistency, "--key", key)).toMatchObject({ status: 0, said: expect.stringContaining("continue") });

  const proof = await download(staff, staff.getByRole("link", { name: /^Proof of the entry/ }).first());
  expect(verify(proof, "--key", key)).toMatchObject({ status: 0, said: expect.stringContaining('"seq"') });

  await staff.getByRole("button", { name: "Check the whole record" }).click();
  await expect(staff.getByText("The whole record verifies")).toBeVisible({ timeout: 60_000 });
  await staff.reload();
  await expect(staff.getByText("The whole record verifies")).toBeVisible();

  await staff.goto(url("/fr/admin/evidence"));
  await expect(staff.getByText("Le registre entier est intègre")).toBeVisible();
  await staff.setViewportSize({ width: 375, height: 800 });
  expect(await staff.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
});

test("a lost connection is seen at the button, and the small files are for staff alone", async ({ as }) => {
  const staff = await as("auditor", { language: "en" });
  await staff.goto(url("/en/admin/evidence"));
  await staff.context().setOffline(true);
  for (const name of ["Sign a checkpoint now", "Check the whole record"]) {
    const button = staff.getByRole("button", { name });
    await button.click();
    await expect(button.locator("xpath=ancestor::section[1]").getByText(/connection/i)).toBeVisible();
  }
  await staff.context().setOffline(false);
  const reader = await as("bank", { language: "en" });
  for (const file of ["checkpoint", "proof", "consistency", "nothing"])
    expect((await reader.request.get(url(`/api/evidence/${file}`))).status()).toBe(404);
});
