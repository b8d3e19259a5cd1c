import { query, told, UNKNOWN } from "../support/api.ts";
import { expect, PEOPLE, test, url } from "../support/fixture.ts";
import { savedScenario } from "../support/things.ts";

const ORGANISATION = "Qasr al-Bahr Investment Authority";
const ASKED = "Does the committee case hold if power costs us a third more?";

test("a question is asked with a scenario, kept from others, and answered to all without a name", async ({ as }) => {
  const investor = await as("sovereign", { language: "en" });
  const scenario = await savedScenario(investor, "Committee case");
  let address = "";

  await test.step("the investor asks from his scenario; what it discloses is said before, and nothing typed is lost", async () => {
    await investor.goto(url(`/en/scenarios/${scenario}`));
    await investor.getByRole("link", { name: "Ask with this scenario" }).click();
    await investor.waitForURL(/questions\/new/);
    await expect(investor.locator("main form")).toContainText(/Site: .+, version 1/);
    await expect(investor.locator("main form")).toContainText("Sending this discloses the scenario");
    await expect(investor.locator("main form")).toContainText(/“\u2068Committee case\u2069”/);
    await investor.locator("#scenarioId").selectOption("");
    await expect(investor.locator("main form")).not.toContainText("Sending this discloses the scenario");
    await investor.locator("#scenarioId").selectOption(scenario);
    await investor.locator("#subject").fill("Price of power");
    await investor.getByRole("button", { name: "Send the question" }).click();
    await expect(investor.locator("#category-error")).toBeVisible();
    await expect(investor.locator("#text-error")).toBeVisible();
    await investor.locator("#category").selectOption("finance");
    await investor.locator("#text").fill(ASKED);
    await investor.reload();
    await expect(investor.locator("#text")).toHaveValue(ASKED);
    await expect(investor.locator("#subject")).toHaveValue("Price of power");
    await investor.getByRole("button", { name: "Send the question" }).click();
    await investor.waitForURL(/asked=1/);
    await expect(investor.locator("main")).toContainText("Your question has been sent");
    address = new URL(investor.url()).pathname;
  });
  const questionId = address.split("/").at(-1) ?? "";

  await test.step("a figure's card stays while it is read, and leads to a question about the figure", async () => {
    await investor.goto(url("/en/sites/site-a-southwest-us"));
    const figure = investor.getByRole("button", { name: /^US\$16\.6bn/ }).first();
    const card = investor.getByRole("link", { name: "Ask about this figure" });
    await figure.click();
    await investor.mouse.move(5, 5);
    await investor.mouse.wheel(0, 40);
    await investor.waitForFunction(() => scrollY === 40);
    await investor.waitForTimeout(500); // longer than a card that is only hovered over stays
    await expect(card).toBeVisible();
    await investor.keyboard.press("Escape");
    await expect(card).toHaveCount(0);
    await figure.click();
    await investor.getByRole("heading", { level: 1 }).click();
    await expect(card).toHaveCount(0);
    await figure.click();
    await card.click();
    await investor.waitForURL(/questions\/new\?figure=site\.site-a-southwest-us\.capex/);
    await expect(investor.locator("main form")).toContainText("Initial capex");
  });

  await test.step("a colleague who only reads sees it and cannot ask", async () => {
    const reader = await as("sovereignReader", { language: "fr" });
    await reader.goto(url("/fr/questions"));
    await expect(reader.locator("main")).toContainText("Price of power");
    await expect(reader.getByRole("link", { name: "Poser une question" })).toHaveCount(0);
    expect((await reader.goto(url("/fr/questions/new")))?.status()).toBe(404);
  });

  const other = await as("bank", { language: "fr" });
  await test.step("another organisation finds nothing, by list, address or procedure", async () => {
    await other.goto(url("/fr/questions"));
    await expect(other.locator("h1")).toContainText("Questions");
    await expect(other.locator("main")).not.toContainText("Price of power");
    for (const path of [address.replace("/en/", "/fr/"), `/fr/questions/${UNKNOWN}`]) {
      const response = await other.goto(url(path));
      expect(response?.status()).toBe(404);
      await expect(other.locator("body")).not.toContainText(ASKED);
    }
    expect((await other.goto(url(`/fr/questions/new?scenario=${scenario}`)))?.status()).toBe(404);
    for (const procedure of ["question.get", "question.edit"]) {
      const stolen = await told(await query(other, procedure, { questionId }));
      expect(stolen, procedure).toEqual(await told(await query(other, procedure, { questionId: UNKNOWN })));
      expect(stolen.status).toBe(404);
    }
  });

  const staff = await as("owner", { language: "en" });
  await test.step("the issuer reads the attached scenario, and only that; an answer to all may name nobody", async () => {
    await staff.goto(url("/en/admin/questions"));
    await staff.getByRole("link", { name: "Price of power" }).click();
    await staff.waitForURL(/admin\/questions\/[0-9a-f]/);
    await expect(staff.locator("main")).toContainText("Committee case");
    await expect(staff.locator("main")).not.toContainText("For us alone");
    expect((await staff.goto(url(`/en/scenarios/${scenario}`)))?.status()).toBe(404);
    await staff.goBack();
    await staff.getByRole("radio", { name: "All investors" }).check();
    await staff.locator("[id='content.wording.en.subject']").fill("Dearer power");
    await staff.locator("[id='content.wording.en.text']").fill(`${ORGANISATION} asks about dearer power.`);
    await staff.locator("[id='content.answer.en']").fill("The base case takes market prices for the whole load.");
    await staff.getByRole("button", { name: "Save the draft" }).click();
    await expect(staff.getByRole("button", { name: "Publish to all investors" })).toBeEnabled();
    await staff.getByRole("button", { name: "Publish to all investors" }).click();
    await expect(staff.locator("[id='content.wording.en.text-error']")).toContainText(ORGANISATION);
    await staff.locator("[id='content.wording.en.text']").fill("Does the case hold if power is dearer?");
    await staff.getByRole("button", { name: "Save the draft" }).click();
    await expect(staff.getByRole("button", { name: "Publish to all investors" })).toBeEnabled();
    await staff.getByRole("button", { name: "Publish to all investors" }).click();
    await expect(staff.locator("main")).toContainText(/Drafted by .+, published by/);
  });

  await test.step("everybody reads it, nobody reads who asked", async () => {
    await other.goto(url("/fr/home"));
    await other.getByRole("link", { name: /Réponse\s:\sDearer power/ }).click();
    await other.waitForURL(/questions/);
    await expect(other.locator("main")).toContainText("Does the case hold if power is dearer?");
    await expect(other.locator("main")).toContainText("Disponible en anglais seulement");
    const bytes = `${await (await query(other, "question.list", {})).text()}${await other.content()}`;
    for (const secret of [ORGANISATION, PEOPLE.sovereign.name, "Committee case", ASKED, questionId])
      expect(bytes).not.toContain(secret);
    await investor.goto(url(address));
    await expect(investor.locator("main")).toContainText("Given to all investors");
    await expect(investor.getByRole("button", { name: "Withdraw" })).toHaveCount(0);
  });

  await test.step("each step is evidence, and the record verifies", async () => {
    await staff.goto(url("/en/admin/evidence"));
    await expect(staff.locator("main")).toContainText("The record verifies");
    for (const act of ["Question asked", "Answer drafted", "Answer published"])
      await expect(staff.locator("main table")).toContainText(act);
  });
});
