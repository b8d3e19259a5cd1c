import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { withDatabase } from "../support/database.ts";
import { freshLinks, newDataFolder, type Portal, removeData, startPortal, stopPortal } from "../support/portal.ts";

const SETTINGS = {
  FABROOM_MODE: "production",
  AUTH_SECRET: "a secret of more than thirty-two characters",
  SMTP_URL: "smtp://127.0.0.1:9",
  MAIL_FROM: "portal@example.org",
  FABROOM_URL: "https://portal.example.org",
  FABROOM_OPERATOR: "Ellesund Fabs Holding plc",
};

test.describe.configure({ mode: "serial" });
let data: string;
let portal: Portal;
test.beforeAll(async () => {
  data = newDataFolder();
  portal = await startPortal(data, SETTINGS);
});
test.afterAll(async () => {
  await stopPortal(portal);
  removeData(data);
});

test("production has no ready links, no outbox and no sample", async ({ page }) => {
  expect(portal.output()).not.toContain("sign-in/confirm");
  expect(existsSync(path.join(data, "sample-links.json"))).toBe(false);
  for (const address of ["/en/dev/outbox", "/fr/dev/outbox"])
    expect((await page.goto(portal.url + address))?.status(), address).toBe(404);
  await expect(freshLinks(data)).rejects.toThrow();
  expect((await page.request.get(`${portal.url}/readyz`)).status()).toBe(200);
});

for (const [language, words, sample] of [
  ["en", "This portal holds no raise yet", /illustrative|sample/i],
  ["fr", "Ce portail ne contient encore aucune opération", /illustratif|exemple/i],
] as const)
  test(`an empty portal has a first page that says so, and doors that behave (${language})`, async ({ page }) => {
    const answer = await page.goto(`${portal.url}/${language}`);
    expect(answer?.status()).toBe(200);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(words);
    await expect(page.locator("main")).toContainText(SETTINGS.FABROOM_OPERATOR);
    await expect(page.locator("main")).toContainText("docs/operating.md");
    await expect(page.locator("body")).not.toContainText(sample);
    for (const width of [1440, 360]) {
      await page.setViewportSize({ width, height: 900 });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
      expect(wide, `${width} px`).toBe(false);
      if (process.env.FABROOM_SCREENSHOTS)
        await page.screenshot({
          path: path.join(process.env.FABROOM_SCREENSHOTS, `empty-${language}-${width}.png`),
          fullPage: true,
        });
    }

    // pages of a raise lead back to it; the way in is there, but nobody can enter, and no mail leaves
    for (const [behind, where] of [
      ...["home", "pitch", "room", "sites/alder", "admin", "term-sheets"].map((each) => [each, ""] as const),
      ...["nda", "enter"].map((each) => [each, "/sign-in"] as const),
    ]) {
      await page.goto(`${portal.url}/${language}/${behind}`);
      expect(new URL(page.url()).pathname, behind).toBe(`/${language}${where}`);
    }
    await page.locator("input[type=email]").fill("nobody@example.org");
    await page.locator("main form button[type=submit]").click();
    await expect(page.locator("main [role=status], main [aria-live]").first()).toBeVisible();
    expect(existsSync(path.join(data, "outbox")) ? readdirSync(path.join(data, "outbox")) : []).toEqual([]);

    await page.goto(`${portal.url}/${language}/verify?hash=${"a".repeat(64)}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect((await page.goto(`${portal.url}/${language}/verify`))?.status()).toBe(200);
    expect((await page.goto(`${portal.url}/${language}/nowhere`))?.status()).toBe(404);
  });

test("the number of a failure, at every kind of door, is in the log with its cause", async ({ page, request }) => {
  await withDatabase(data, (client) =>
    client.query(`alter table raises rename to raises_away;
      alter function person_of_session rename to person_of_session_away;
      alter function person_of_email rename to person_of_email_away;
      alter function use_link rename to use_link_away`),
  );
  const numbers: Record<string, string> = {};
  const cookie = "__Secure-authjs.session-token=0123456789abcdef; __Host-authjs.session-token=0123456789abcdef";
  const headers = { cookie, origin: portal.url };

  // programs' doors answer with it
  for (const [name, address, method] of [
    ["procedure", "/api/trpc/raise.find", "get"],
    ["procedure of somebody", "/api/trpc/session.get", "get"],
    ["files", "/api/files?kind=page", "get"],
    ["upload", "/api/upload", "post"],
    ["evidence", "/api/evidence", "post"],
  ] as const) {
    const answer = await request[method](portal.url + address, { headers: name === "procedure" ? {} : headers });
    expect(answer.status(), name).toBe(500);
    const number = /"requestId":"([^"]+)"/.exec(await answer.text())?.[1];
    expect(number, name).toBe(answer.headers()["x-request-id"]);
    numbers[name] = number ?? "";
  }

  // a page shows it
  for (const language of ["en", "fr"]) {
    const answer = await page.goto(`${portal.url}/${language}`);
    expect(answer?.status()).toBe(500);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    numbers[`page ${language}`] = await shownNumber(page.locator("body").innerText());
    expect(numbers[`page ${language}`]).toBe(answer?.headers()["x-request-id"]);
  }

  // so does the page after an action, and after a sign-in that failed
  await withDatabase(data, (client) => client.query("alter table raises_away rename to raises"));
  await page.goto(`${portal.url}/en/sign-in`);
  await page.locator("input[type=email]").fill("nobody@example.org");
  await page.locator("main form button[type=submit]").click();
  await expect(page.getByRole("alert").filter({ hasText: "Something went wrong on our side" })).toBeVisible();
  numbers.action = await shownNumber(page.locator("main").innerText());
  const query = `token=${"a".repeat(64)}&email=nobody%40example.org&callbackUrl=%2Fen%2Fenter`;
  const entered = await request.post(`${portal.url}/api/auth/callback/email?${query}`, {
    headers: { origin: portal.url },
    maxRedirects: 0,
  });
  expect(entered.status()).toBe(302);
  numbers["sign-in"] = entered.headers()["x-request-id"] ?? "";
  const problem = new URL(entered.headers().location ?? "", portal.url);
  await page.goto(portal.url + problem.pathname + problem.search);
  expect(await shownNumber(page.locator("main").innerText())).toBe(numbers["sign-in"]);

  const log = readFileSync(path.join(data, "log", "portal.jsonl"), "utf8")
    .trim()
    .split("\n");
  for (const [name, number] of Object.entries(numbers)) {
    const lines = log.filter((line) => line.includes(number));
    expect(lines.join("\n"), name).toMatch(
      /(relation \\"raises\\"|function (person_of_session|person_of_email|use_link)\([^)]*\)) does not exist/,
    );
  }
  await withDatabase(data, (client) =>
    client.query(`alter function person_of_session_away rename to person_of_session;
      alter function person_of_email_away rename to person_of_email;
      alter function use_link_away rename to use_link`),
  );
  expect((await page.goto(`${portal.url}/en`))?.status()).toBe(200);
});

async function shownNumber(text: Promise<string>): Promise<string> {
  const number = /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(await text)?.[0];
  expect(number, await text).toBeDefined();
  return number ?? "";
}
