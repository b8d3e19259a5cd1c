import { CHROMIUM_ARGS, chromium as chromiumPath } from "@fabroom/e2e/chromium";
import { newDataFolder, removeData, sampleLinks, startPortal, stopPortal } from "@fabroom/e2e/portal";
import { type Browser, chromium, type Page } from "@playwright/test";

const READER = "maelle.dangelo@orcine.example";

export interface OpenPortal {
  browser: Browser;
  /** Signed in as an investor who has accepted the agreement. */
  page: Page;
  url: (path: string) => string;
  /** Where the portal answers, without a slash at its end. */
  origin: string;
  /** A page of somebody else, signed in. */
  enter: (email: string) => Promise<Page>;
  close: () => Promise<void>;
}

/**
 * The built portal on a data folder of its own, and a reader in Chromium.
 * @param env further settings of the portal's process
 */
export async function openPortal(env: Record<string, string> = {}): Promise<OpenPortal> {
  const data = newDataFolder();
  const portal = await startPortal(data, env);
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_ARGS });
  const close = async () => {
    await browser.close();
    await stopPortal(portal);
    removeData(data);
  };
  try {
    const enter = async (email: string) => {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      await signIn(page, data, email);
      return page;
    };
    const page = await enter(READER);
    return { browser, page, url: (path) => `${portal.url}/en${path}`, origin: portal.url, enter, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function signIn(page: Page, data: string, who: string): Promise<void> {
  const link = sampleLinks(data).find(({ email }) => email === who);
  if (!link) throw new Error(`no sign-in link for ${who}`);
  await page.goto(link.url);
  await page.locator("main form button[type=submit]").click();
  await page.waitForURL((address) => !/\/(sign-in|enter|api)/.test(address.pathname));
  if (!page.url().includes("/nda")) return;
  await page.locator("#nameTyped").fill(link.name);
  await page.locator("#authority").check();
  await page.locator("form:has(#nameTyped) button[type=submit]").click();
  await page.waitForURL((address) => !address.pathname.endsWith("/nda"));
}
