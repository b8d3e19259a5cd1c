import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { query, told, UNKNOWN } from "../support/api.ts";
import { expect, test, url } from "../support/fixture.ts";
import { sheetNames } from "../support/xlsx.ts";

const SITE = "site-c-ohio";
const NAME = "Comité, prix prudent";

/** A figure of the strip above the charts, and an input of the panel beside them. */
const figure = (page: Page, name: string) => page.locator(`[data-headline] [data-figure=${name}]`);
const input = (page: Page, name: string) => page.locator(`[data-input=${name}] input[type=text]`);

async function download(page: Page, button: Locator): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent("download"), button.click()]);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

test("a case is changed, checked, saved, shared, forked and compared", async ({ as }) => {
  const investor = await as("sovereign", { language: "fr" });
  const colleague = await as("sovereignReader", { language: "fr" });
  const other = await as("bank", { language: "fr" });
  const [npv, irr] = [figure(investor, "npv"), figure(investor, "equityIrr")];
  let address = "";
  let saved = "";

  await test.step("arrow keys and a number in French form move the headline figures at once", async () => {
    await investor.goto(url(`/fr/sites/${SITE}/what-if`));
    // the hash of the case comes from the engine's worker: from then on the page answers
    await expect(investor.getByRole("button", { name: /^Copier/ }).first()).toBeVisible();
    const published = await npv.innerText();
    const slider = investor.locator("[data-input=utilisation] input[type=range]");
    const before = Number(await slider.inputValue());
    await slider.press("ArrowLeft");
    expect(Number(await slider.inputValue())).toBeCloseTo(before - 0.01, 9);
    await expect(npv).not.toHaveText(published);
    const lower = await npv.innerText();
    await input(investor, "price").fill("18 500");
    await input(investor, "price").blur();
    await expect(input(investor, "price")).toHaveValue("18\u00a0500");
    await expect(npv).not.toHaveText(lower);
    const dearer = await irr.innerText();
    await input(investor, "overrun").fill("12,5");
    await expect(irr).not.toHaveText(dearer);
    await input(investor, "overrun").fill("12,5,5");
    await expect(input(investor, "overrun")).toHaveAttribute("aria-invalid", "true");
    await input(investor, "overrun").fill("12,5");
    await expect(investor.locator("aside")).toContainText("3 hypothèses modifiées");
    saved = await npv.innerText();
  });

  await test.step("the server finds the same figures to the last bit", async () => {
    // a check begun before the slider has come to rest is of a case that has moved on, and shows nothing
    await expect(async () => {
      await investor.getByRole("button", { name: "Vérifier avec le serveur" }).click();
      const agrees = /(\d+) chiffres sur \1 concordent jusqu’au dernier bit/;
      await expect(investor.locator("main").getByText(agrees)).toBeVisible({ timeout: 5000 });
    }).toPass();
    await expect(investor.locator("main")).toContainText("Les deux désignent le cas par la même empreinte");
  });

  await test.step("a chart goes into a French spreadsheet, and its drawing is well-formed", async () => {
    const csv = await download(investor, investor.getByRole("button", { name: /^CSV/ }).first());
    expect(csv.bytes.subarray(0, 3).toString("hex")).toBe("efbbbf");
    const [head = "", ...rows] = csv.bytes.toString("utf8").trimEnd().split("\r\n");
    expect(head.split(";").length).toBeGreaterThan(2);
    expect(rows.length).toBeGreaterThan(3);
    for (const row of rows) expect(row.split(";")).toHaveLength(head.split(";").length);
    expect(rows.join()).toMatch(/;-?\d+,\d/);
    const svg = await download(investor, investor.getByRole("button", { name: /^SVG/ }).first());
    const parsed = await investor.evaluate((text) => {
      const document = new DOMParser().parseFromString(text, "image/svg+xml");
      const shapes = document.querySelectorAll("path, rect, line").length;
      return {
        root: document.documentElement.nodeName,
        broken: document.querySelector("parsererror") !== null,
        shapes,
      };
    }, svg.bytes.toString("utf8"));
    expect(parsed).toMatchObject({ root: "svg", broken: false });
    expect(parsed.shapes).toBeGreaterThan(0);
  });

  await test.step("it is saved under a name, private until it is shared in house", async () => {
    await investor.getByRole("button", { name: "Enregistrer", exact: true }).click();
    await investor.locator("#scenario-name").fill(NAME);
    await investor.getByRole("button", { name: "Enregistrer le scénario" }).click();
    await investor.waitForURL(/scenarios\/[0-9a-f-]{36}/);
    address = new URL(investor.url()).pathname;
    await expect(investor.locator("h1")).toHaveText(NAME);
    await expect(npv).toHaveText(saved);
    expect((await colleague.goto(url(address)))?.status()).toBe(404);
    await investor.getByRole("button", { name: "Partager avec mes collègues" }).click();
    await investor.getByRole("button", { name: "Partager", exact: true }).click();
    await expect(investor.locator("main")).toContainText("Partagé en interne");
  });

  await test.step("a colleague opens the link; to another organisation there is nothing", async () => {
    expect((await colleague.goto(url(address)))?.status()).toBe(200);
    await expect(colleague.locator("h1")).toHaveText(NAME);
    await expect(figure(colleague, "npv")).toHaveText(saved);
    expect((await other.goto(url(address)))?.status()).toBe(404);
    await expect(other.locator("body")).not.toContainText(NAME);
    const scenarioId = address.split("/").at(-1);
    const stolen = await told(await query(other, "scenario.get", { scenarioId }));
    expect(stolen).toEqual(await told(await query(other, "scenario.get", { scenarioId: UNKNOWN })));
    expect(stolen.status).toBe(404);
  });

  await test.step("its workbook is a spreadsheet with the scenario's sheets", async () => {
    const workbook = await download(investor, investor.getByRole("link", { name: "Classeur (XLSX)" }));
    expect(workbook.name).toMatch(/\.xlsx$/);
    expect(workbook.bytes.subarray(0, 4).toString("latin1")).toBe("PK\x03\x04");
    expect(sheetNames(workbook.bytes)).toContain("Hypothèses");
  });

  await test.step("it leads to an indication that relies on it", async () => {
    await investor.getByRole("link", { name: "Le prendre en compte dans une indication" }).click();
    await investor.waitForURL(/indications\/new/);
    await expect(investor.getByRole("checkbox", { name: new RegExp(NAME) })).toBeChecked();
    expect((await investor.goto(url(`/fr/indications/new?scenario=${UNKNOWN}`)))?.status()).toBe(404);
    await investor.goto(url(address));
  });

  await test.step("a copy goes its own way and is laid beside the first", async () => {
    await investor.getByRole("button", { name: "Faire une copie" }).click();
    await investor.waitForURL((to) => to.pathname.includes("/scenarios/") && to.pathname !== address);
    await expect(investor.locator("h1")).toHaveText(`${NAME} (copie)`);
    await expect(npv).toHaveText(saved);
    await expect(investor.getByRole("button", { name: /^Copier/ }).last()).toBeVisible();
    const before = await irr.innerText();
    await input(investor, "gearing").fill("20");
    await expect(irr).not.toHaveText(before);
    await investor.getByRole("button", { name: "Enregistrer", exact: true }).click();
    await investor.locator("#scenario-name").fill("Moins de dette");
    await investor.getByRole("button", { name: "Enregistrer le scénario" }).click();
    await expect(investor.locator("h1")).toHaveText("Moins de dette");
    await investor.goto(url("/fr/scenarios"));
    for (const name of [NAME, "Moins de dette"])
      await investor
        .getByRole("checkbox", { name: `Choisir \u2068${name}\u2069 pour la comparaison` })
        .check({ force: true });
    await investor.getByRole("link", { name: "Comparer les deux choisis" }).click();
    await investor.waitForURL(/scenarios\/compare/);
    const differing = investor.locator("#inputs table tbody tr");
    await expect(differing).toHaveCount(1);
    await expect(differing).toContainText(/20(,0)?\s%/);
    await expect(investor.locator("#figures table")).toContainText("VAN");
  });
});

test("sites on equal assumptions, and the whole network at risk", async ({ as }) => {
  const investor = await as("infrastructure", { language: "en" });

  await test.step("two sites are compared as published, then on the terms of the first", async () => {
    await investor.goto(url("/en/sites/compare?sites=site-c-ohio,site-d-saxony"));
    const table = investor.locator("main table").first();
    await expect(investor.locator("main")).toContainText("Each site on its own published assumptions");
    const irrs = table.locator("tr", { hasText: "Equity IRR" }).first().locator("td");
    const published = await irrs.allInnerTexts();
    await investor.getByRole("link", { name: "Put on equal assumptions" }).click();
    await expect(investor.locator("main")).toContainText(/General assumptions put equal to those of .+Ohio/);
    // the first keeps its own terms, and so its figures; the second does not
    const equal = await irrs.allInnerTexts();
    expect(equal[0]).toMatch(/[\d.]+%/);
    expect(equal[0]).toBe(published[0]);
    expect(equal[1]).not.toBe(published[1]);
  });

  await test.step("a thousand runs of the portfolio end in a chance to miss the hurdle", async () => {
    await investor.goto(url("/en/network"));
    await investor.locator("#risk").scrollIntoViewIfNeeded();
    await investor.getByLabel("Runs", { exact: true }).selectOption("1000");
    await investor.getByRole("button", { name: "Stop" }).click();
    await investor.locator("#risk [data-run]").click();
    const result = investor.locator("#risk [data-simulation][data-paths='1000']");
    await expect(result).toBeVisible({ timeout: 90_000 });
    await expect(result).toContainText(/P\(equity IRR < [\d.]+%\)\s*[\d.]+%/);
    await expect(result).toContainText("1,000 runs, seed 42");
    const csv = await download(investor, result.getByRole("button", { name: /^CSV/ }).first());
    expect(csv.bytes.toString("utf8")).toMatch(/^\ufeffFrom \(% a year\),To \(% a year\),Runs \(number\)\r\n/);
  });
});
