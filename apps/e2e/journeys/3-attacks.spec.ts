import type { Page } from "@playwright/test";
import { query, told, UNKNOWN } from "../support/api.ts";
import { enter, expect, linkFor, test, url } from "../support/fixture.ts";
import { indicate } from "../support/indicate.ts";

const file = (page: Page, query: Record<string, string>) =>
  page.request.get(url(`/api/files?${new URLSearchParams(query)}`));

test("another party's papers look like none", async ({ as }) => {
  const owner = await as("sovereign", { language: "en" });
  const address = await indicate(owner, "270,000,000");
  await owner.goto(url(address));
  await expect(owner.locator("main")).toContainText("270,000,000");
  const receipt = new URL(
    (await owner.locator("a[href*='kind=receipt']").first().getAttribute("href")) ?? "",
    owner.url(),
  );
  const sheet = new URL(
    (await owner.locator("a[href*='kind=termSheet']").first().getAttribute("href")) ?? "",
    owner.url(),
  );
  const thief = await as("bank", { language: "en" });
  for (const [real, kind, key] of [
    [receipt, "receipt", "indicationVersionId"],
    [sheet, "termSheet", "termSheetId"],
  ] as const) {
    const query = { ...Object.fromEntries(real.searchParams) };
    expect((await owner.request.get(real.href)).status()).toBe(200);
    const stolen = await told(await file(thief, query));
    const unknown = await told(await file(thief, { ...query, kind, [key]: UNKNOWN }));
    expect(stolen).toEqual(unknown);
    expect(stolen.status).toBe(404);
  }
  for (const path of [address, `/en/indications/${UNKNOWN}`]) {
    const response = await thief.goto(url(path));
    expect(response?.status()).toBe(404);
    await expect(thief.locator("main")).toContainText("This page does not exist");
    await expect(thief.locator("body")).not.toContainText("270,000,000");
  }
  const indicationId = address.split("/").at(-1);
  const stolen = await told(await query(thief, "indication.get", { indicationId }));
  expect(stolen).toEqual(await told(await query(thief, "indication.get", { indicationId: UNKNOWN })));
  expect(stolen.status).toBe(404);
  expect(stolen.body).not.toContain("at ");
});

test("two readers' images of one page differ, and neither is there without a session", async ({ as, request }) => {
  const [one, two] = [await as("sovereign", { language: "en" }), await as("bank", { language: "en" })];
  const image = async (page: Page) => {
    await page.goto(url("/en/room"));
    await page.locator("tbody th[scope=row] a").first().click();
    await page.waitForURL(/\/p\/1/);
    return (await page.locator("picture img").getAttribute("src")) ?? "";
  };
  const address = await image(one);
  expect(await image(two)).toBe(address);
  const bytes = async (page: Page) => (await page.request.get(url(address))).body();
  expect((await bytes(one)).equals(await bytes(two))).toBe(false);
  expect((await request.get(url(address))).status()).toBe(401);
  // a picture lost on the way is asked for once more; what that brings is on record, so it is shown
  await one.route("**/api/files?*", (route) => route.abort(), { times: 1 });
  await one.reload();
  const shown = one.locator("picture img");
  await expect(shown).toHaveAttribute("src", /^blob:/);
  await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(900);
});

test("a wall, a draft and a page beyond the end look like nothing", async ({ as }) => {
  const strategic = await as("strategic", { language: "en" });
  await strategic.goto(url("/en/room"));
  await expect(strategic.locator("main")).not.toContainText("Note of counsel");
  const bank = await as("bank", { language: "en" });
  await bank.goto(url("/en/room"));
  const link = await bank
    .getByRole("link", { name: "Note of counsel to the issuer", exact: true })
    .getAttribute("href");
  await bank.goto(url(link ?? ""));
  const src = (await bank.locator("picture img").getAttribute("src")) ?? "";
  const query = Object.fromEntries(new URL(src, url("/")).searchParams);
  const walled = await told(await file(strategic, query));
  expect(walled).toEqual(await told(await file(strategic, { ...query, versionId: UNKNOWN })));
  expect(walled.status).toBe(404);
  expect((await strategic.goto(url(link ?? "")))?.status()).toBe(404);
  expect((await file(bank, { ...query, page: "999" })).status()).toBe(404);
  expect((await file(bank, { ...query, page: "x" })).status()).toBe(422);
  expect((await file(bank, { kind: "everything" })).status()).toBe(422);
});

test("doors: visitor, member before the agreement, investor at the staff side", async ({ as, page }) => {
  await page.goto(url("/en/room"));
  await expect(page).toHaveURL(/\/en\/sign-in\?next=/);
  const member = await as("credit", { accept: false, language: "en" });
  for (const path of ["/en/home", "/en/room", "/en/sites", "/en/indications/new"]) {
    await member.goto(url(path));
    await expect(member).toHaveURL(/\/en\/nda\?next=/);
  }
  expect((await member.request.get(url("/api/trpc/site.list"))).status()).toBe(412);
  const investor = await as("bank", { language: "en" });
  for (const path of ["/en/admin", "/en/admin/book", "/en/admin/evidence", "/en/admin/content"]) {
    expect((await investor.goto(url(path)))?.status(), path).toBe(404);
  }
  for (const procedure of ["book.read", "evidence.check", "section.list", "document.manage"])
    expect((await investor.request.get(url(`/api/trpc/${procedure}`))).status(), procedure).toBe(404);
  for (const [who, status] of [
    [investor, 404],
    [page, 401],
  ] as const)
    expect((await who.request.post(url("/api/evidence"))).status()).toBe(status);
  expect((await investor.request.get(url("/api/evidence"))).status()).toBe(405);
  const calls = (count: number) => `${Array(count).fill("session.get").join(",")}?batch=1&input=%7B%7D`;
  expect((await investor.request.get(url(`/api/trpc/${calls(10)}`))).status()).toBe(200);
  expect((await investor.request.get(url(`/api/trpc/${calls(11)}`))).status()).toBe(400);
  const auditor = await as("auditor", { language: "en" });
  expect((await auditor.goto(url("/en/admin/book")))?.status()).toBe(404);
});

test("links: used twice, tampered with, and leading elsewhere", async ({ page, browser }) => {
  const link = await linkFor("bank");
  await enter(page, link);
  const second = await (await browser.newContext()).newPage();
  await second.goto(link);
  await expect(second.locator("main")).toContainText(/can no longer be used|ne peut plus servir/);
  await expect(second.locator("main form")).toHaveCount(0);
  await second.goto(link.replace(/token=[0-9a-f]{8}/, "token=00000000"));
  await expect(second.locator("main")).toContainText(/can no longer be used|ne peut plus servir/);
  const fresh = (await linkFor("credit")).replace(/next=[^&]*/, "next=https%3A%2F%2Fevil.example%2F");
  await second.goto(fresh);
  await second.locator("main form button[type=submit]").click();
  await second.waitForURL((address) => !address.pathname.includes("/sign-in/confirm"));
  expect(new URL(second.url()).origin).toBe(new URL(url("/")).origin);
  await second.context().close();
});

test("an unknown address gets the same answer, and no mail", async ({ page }) => {
  const ask = async (email: string) => {
    await page.goto(url("/en/sign-in"));
    await page.locator("input[name=email]").fill(email);
    await page.locator("main form button[type=submit]").click();
    await expect(page.locator("h1")).toContainText("Look at your inbox");
    return (await page.locator("main").innerText()).replaceAll(email, "-");
  };
  expect(await ask("nobody@nowhere.example")).toBe(await ask("ingrid.asheim@sundmark.example"));
  await expect
    .poll(async () => {
      await page.goto(url("/en/dev/outbox"));
      return page.locator("main").innerText();
    })
    .toContain("ingrid.asheim@sundmark.example");
  await expect(page.locator("main")).not.toContainText("nobody@nowhere.example");
  await page.goto(url("/en/sign-in"));
  await page.locator("input[name=email]").fill("not an address");
  await page.locator("main form button[type=submit]").click();
  await expect(page.locator("main")).toContainText("not an e-mail address");
});

test("a language or an address that does not exist: a localised page", async ({ page }) => {
  for (const [path, words] of [
    ["/de/home", "This page does not exist"],
    ["/en/nothing/here", "This page does not exist"],
    ["/fr/rien", "Cette page n’existe pas"],
  ] as const) {
    const response = await page.goto(url(path));
    expect(response?.status(), path).toBe(404);
    await expect(page.locator("main")).toContainText(words);
  }
});

test("an address that says a thing twice is read by the first", async ({ page }) => {
  for (const path of [
    "/en/verify?hash=a&hash=b",
    "/en/sign-in?next=%2Fen%2Froom&next=%2Fen%2Fhome",
    "/en/sign-in/confirm?token=a&token=b&email=c&email=d",
  ])
    expect((await page.goto(url(path)))?.status(), path).toBe(200);
});
