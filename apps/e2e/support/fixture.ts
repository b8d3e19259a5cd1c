import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { freshLinks } from "./portal.ts";

export const PEOPLE = {
  sovereign: { email: "khalid.alhashimi@qasr-albahr.example", name: "خالد الهاشمي" },
  sovereignReader: { email: "emile.haddad@qasr-albahr.example", name: "Émile Haddad" },
  infrastructurePreparer: { email: "lukasz.wisniewski@orcine.example", name: "Łukasz Wiśniewski" },
  infrastructure: { email: "maelle.dangelo@orcine.example", name: "Maëlle D’Angelo" },
  bank: { email: "siobhan.oneill@strandmore.example", name: "Siobhán O'Neill" },
  strategic: { email: "misaki.sato@tsukimori.example", name: "佐藤 美咲" },
  creditPreparer: { email: "bjorn.aesoy@sundmark.example", name: "Bjørn Æsøy" },
  credit: { email: "ingrid.asheim@sundmark.example", name: "Ingrid Åsheim" },
  owner: { email: "helene.faucher@ellesund.example", name: "Hélène Faucher-Marsh" },
  bookrunner: { email: "james.okonkwo@ellesund.example", name: "James Okonkwo" },
  auditor: { email: "gudrun.asgeirsdottir@ellesund.example", name: "Guðrún Ásgeirsdóttir" },
} as const;
export type Person = keyof typeof PEOPLE;

type Fixtures = {
  /** Opens a page in a context of its own, signed in as the person, the agreement accepted where it is asked. */
  as: (person: Person, options?: { accept?: boolean; language?: "en" | "fr" }) => Promise<Page>;
};

export const url = (path: string) => `${process.env.E2E_URL}${path}`;
export const dataFolder = () => process.env.E2E_DATA ?? "";

export async function linkFor(person: Person): Promise<string> {
  const link = (await freshLinks(dataFolder())).find((one) => one.email === PEOPLE[person].email);
  if (!link) throw new Error(`no link for ${person}`);
  return link.url;
}

/** Opens the mailed link and gives the one click it asks for. */
export async function enter(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.locator("main form button[type=submit]").click();
  await page.waitForURL((address) => !/\/(sign-in|enter|api)/.test(address.pathname));
}

export async function acceptAgreement(page: Page, name: string): Promise<void> {
  await page.locator("#nameTyped").fill(name);
  await page.locator("#authority").check();
  await page.locator("form:has(#nameTyped) button[type=submit]").click();
  await page.waitForURL((address) => !address.pathname.endsWith("/nda"));
}

/** Whether every field of a page with scripts is React's: what is typed before that can be overwritten while it wakes. */
const awake = () =>
  !("__next_f" in window) ||
  [...document.querySelectorAll("main :is(input:not([type=hidden]), textarea, select, button)")].every((field) =>
    Object.keys(field).some((key) => key.startsWith("__reactFiber")),
  );

/** A journey's hand is quicker than a reader's: in every page of the context it waits until the page answers to it. */
function steady(context: BrowserContext): BrowserContext {
  const wait = (page: Page) => {
    const [goto, reload] = [page.goto.bind(page), page.reload.bind(page)];
    const woken = async <T>(answer: T) => {
      await page.waitForFunction(awake, null, { timeout: 20_000 });
      return answer;
    };
    page.goto = async (...to) => woken(await goto(...to));
    page.reload = async (...to) => woken(await reload(...to));
  };
  context.on("page", wait);
  return context;
}

export const test = base.extend<Fixtures>({
  context: async ({ context }, use) => use(steady(context)),
  as: async ({ browser }, use) => {
    const open: Page[] = [];
    await use(async (person, { accept = true, language } = {}) => {
      const context = steady(await browser.newContext());
      const page = await context.newPage();
      open.push(page);
      // a page that throws or logs an error has failed, whatever it shows
      page.on("pageerror", (error) => expect.soft(error.message, "page error").toBe(""));
      await enter(page, (await linkFor(person)).replace(/\/(en|fr)\//g, language ? `/${language}/` : "/$1/"));
      if (accept && page.url().includes("/nda")) await acceptAgreement(page, PEOPLE[person].name);
      return page;
    });
    for (const page of open) await page.context().close();
  },
});
export { expect };
