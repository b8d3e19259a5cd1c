import type { Browser, Page } from "@playwright/test";
import { acceptAgreement, enter, PEOPLE, type Person } from "./fixture.ts";
import { freshLinks } from "./portal.ts";

/** A page signed in at the portal of this data folder, the agreement accepted where it is asked and not left open. */
export async function signInAt(browser: Browser, data: string, who: Person, { accept = true } = {}): Promise<Page> {
  const { email, name } = PEOPLE[who];
  const page = await (await browser.newContext()).newPage();
  const link = (await freshLinks(data)).find((one) => one.email === email);
  await enter(page, link?.url ?? "");
  if (accept && page.url().includes("/nda")) await acceptAgreement(page, name);
  return page;
}

/** Who comes, as a program without a browser says it. */
export const cookieOf = async (page: Page): Promise<string> =>
  (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
