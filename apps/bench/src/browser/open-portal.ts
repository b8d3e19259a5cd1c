import { CHROMIUM_ARGS, chromium as chromiumPath } from "@fabroom/e2e/chromium";
import { newDataFolder, removeData, sampleLinks, startPortal, stopPortal } from "@fabroom/e2e/portal";
import { type Browser, chromium, type Page } from "@playwright/test";

const READER = "maelle.dangelo@orcine.example";

export interface OpenPortal {
  browser: Browser;
  /** Signed in as an investor who has accepted the agreement. */
  page: Page;
  url: (path: string) => string;
  close: () => Promise<void>;
}

/** The built portal on a data folder of its own, and a reader in Chromium. */
export async function openPortal(): Promise<OpenPortal> {
  const data = newDataFolder();
  const portal = await startPortal(data);
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_ARGS });
  const close = async () => {
    await browser.close();
    await stopPortal(portal);
    removeData(data);
  };
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await signIn(page, data);
    return { browser, page, url: (path) => `${portal.url}/en${path}`, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function signIn(page: Page, data: string): Promise<void> {
  const link = sampleLinks(data).find(({ email }) => email === READER);
  if (!link) throw new Error(`no sign-in link for ${READER}`);
  await page.goto(link.url);
  await page.locator("main form button[type=submit]").click();
  await page.waitForURL((address) => !/\/(sign-in|enter|api)/.test(address.pathname));
  if (!page.url().includes("/nda")) return;
  await page.locator("#nameTyped").fill(link.name);
  await page.locator("#authority").check();
  await page.locator("form:has(#nameTyped) button[type=submit]").click();
  await page.waitForURL((address) => !address.pathname.endsWith("/nda"));
}
