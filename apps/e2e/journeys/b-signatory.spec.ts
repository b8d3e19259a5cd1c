import type { Page } from "@playwright/test";
import { data, mutate, query, told } from "../support/api.ts";
import { expect, PEOPLE, test, url } from "../support/fixture.ts";

const LANGUAGES = {
  en: {
    preparer: "creditPreparer",
    signatory: "credit",
    amount: "300,000,000",
    smaller: "260,000,000",
    digits: "US$260,000,000.00",
    review: "Review",
    notOpened: "Not opened by you",
    ready: "Mark as ready for signature",
    told: "Your signatories have been notified:",
    mail: "A draft is ready for your signature",
    waits: "has prepared an indication for your signature",
    read: "Read the draft",
    goOn: "Go on at page 1",
    onePage: "You: 1 of",
    returnIt: "Return with a note",
    confirmReturn: "Return the draft",
    note: "Half of it, please.",
    cameBack: "has returned your draft with a note",
    open: "Open the draft",
    access: "I have had access to the risk factors and have not read them in full.",
    unread: "has not read the risk factors in full",
    submit: "Submit the indication",
    wentOut: "has submitted your draft",
    see: "See the indication",
    sealed: "Statement sealed with this version",
    amend: "Amend",
    amends: (version: number) => `Amends version ${version}`,
    meanwhile: "is no longer the one that this review names",
    showCurrent: "Show what stands now",
    issue: "Issue in English",
    receipt: (version: number) => `Receipt, version ${version}`,
    sheet: (version: number) => `Term sheet in English, version ${version}`,
    paper: { current: "Current", superseded: "Superseded", withdrawn: "Withdrawn" },
    sheetState: "Withdrawn",
    keep: ["Keep it here", "Keep it"],
    withdraw: ["Withdraw", "Withdraw the indication"],
    verify: "The indication has since been withdrawn",
    discard: ["Discard", "Discard the draft"],
    drafts: "Drafts",
    allDrafts: "All drafts",
    state: "In preparation",
    continue: /^Continue/,
  },
  fr: {
    preparer: "infrastructurePreparer",
    signatory: "infrastructure",
    amount: "300 000 000",
    smaller: "260 000 000",
    digits: "260 000 000,00 $",
    review: "Relire",
    notOpened: "Non ouvert par vous",
    ready: "Déclarer prêt pour signature",
    told: "Vos signataires ont été avisés",
    mail: "Un projet est prêt pour votre signature",
    waits: "a préparé une indication pour votre signature",
    read: "Lire le projet",
    goOn: "Reprendre à la page 1",
    onePage: "Vous : 1 page sur",
    returnIt: "Renvoyer avec une remarque",
    confirmReturn: "Renvoyer le projet",
    note: "La moitié, s’il vous plaît.",
    cameBack: "vous renvoie votre projet avec une remarque",
    open: "Ouvrir le projet",
    access: "J’ai eu accès aux facteurs de risque et ne les ai pas lus en entier.",
    unread: "n’a pas lu les facteurs de risque en entier",
    submit: "Transmettre l’indication",
    wentOut: "a transmis votre projet",
    see: "Voir l’indication",
    sealed: "Déclaration scellée avec cette version",
    amend: "Modifier",
    amends: (version: number) => `Modifie la version ${version}`,
    meanwhile: "n’est plus celle que nomme cette relecture",
    showCurrent: "Afficher l’état actuel",
    issue: "Émettre en français",
    receipt: (version: number) => `Récépissé, version ${version}`,
    sheet: (version: number) => `Termes et conditions en français, version ${version}`,
    paper: { current: "En vigueur", superseded: "Remplacée", withdrawn: "Retirée" },
    sheetState: "Retirés",
    keep: ["Le garder ici", "La maintenir"],
    withdraw: ["Retirer", "Retirer l’indication"],
    verify: "L’indication a depuis été retirée",
    discard: ["Abandonner", "Abandonner le projet"],
    drafts: "Projets",
    allDrafts: "Tous les projets",
    state: "En préparation",
    continue: /^Poursuivre/,
  },
} as const;

for (const language of ["en", "fr"] as const) {
  const words = LANGUAGES[language];
  const at = (address: string) => url(`/${language}${address}`);

  test(`a preparer's draft reaches the signatory, and its papers stay (${language})`, async ({ as }) => {
    test.setTimeout(300_000);
    const preparer = await as(words.preparer, { language });
    const signatory = await as(words.signatory, { language });

    await test.step("the risk factors are those of many pages", () => firstRiskFactors(as));

    await test.step("prepared, read back with what the record says of it, and handed over", async () => {
      await preparer.goto(at("/indications/new?tranche=network-preferred-equity"));
      await write(preparer, words.amount);
      await preparer.locator("#vehicle").fill("Vehicle Nº 9");
      await preparer.locator("#reliedOn input[type=checkbox]").first().check();
      await preparer.getByRole("button", { name: words.review, exact: true }).click();
      await preparer.waitForURL(/review/);
      expect(await plain(preparer)).toContain(words.notOpened);
      await preparer.getByRole("button", { name: words.ready }).click();
      await expect(preparer.locator("main")).toContainText(words.told);
      await expect(preparer.locator("main")).toContainText(PEOPLE[words.signatory].name);
    });

    await test.step("its signatory is told by a mail without its terms", async () => {
      const mails = signatory.locator("main");
      await expect(async () => {
        await signatory.goto(at("/dev/outbox"));
        await expect(mails).toContainText(words.mail, { timeout: 1000 });
      }).toPass({ timeout: 60_000 });
      await expect(mails).toContainText(PEOPLE[words.preparer].name);
      await expect(mails).toContainText("/indications/review/");
      expect(await plain(signatory)).not.toContain(words.amount);
    });

    await test.step("read from home, and gone on reading where reading stopped", async () => {
      await signatory.goto(at("/home"));
      await expect(signatory.locator("main")).toContainText(words.waits);
      await signatory.getByRole("link", { name: words.read }).first().click();
      await signatory.waitForURL(/review/);
      const address = signatory.url();
      const page = signatory.waitForResponse((response) => response.url().includes("/api/files?kind=page"));
      await signatory.getByRole("link", { name: words.goOn }).last().click();
      expect((await page).status()).toBe(200);
      await signatory.goto(address);
      expect(await plain(signatory)).toContain(words.unread);
    });

    await test.step("returned with a note, which its author finds", async () => {
      await signatory.getByRole("button", { name: words.returnIt }).click();
      const dialog = signatory.getByRole("alertdialog");
      await dialog.getByRole("button", { name: words.keep[0] }).last().click();
      await expect(dialog).toBeHidden();
      await signatory.getByRole("button", { name: words.returnIt }).click();
      await dialog.locator("textarea").fill(words.note);
      await dialog.getByRole("button", { name: words.confirmReturn }).click();
      await expect(dialog).toBeHidden();
      await preparer.goto(at("/home"));
      await expect(preparer.locator("main")).toContainText(words.cameBack);
      await preparer.getByRole("link", { name: words.open }).first().click();
      await preparer.waitForURL(/draft=/);
      await expect(preparer.locator("main")).toContainText(words.note);
      await write(preparer, words.smaller);
      await preparer.getByRole("button", { name: words.review, exact: true }).click();
      await preparer.waitForURL(/review/);
      await preparer.getByRole("button", { name: words.ready }).click();
      await expect(preparer.locator("main")).toContainText(words.told);
    });

    await test.step("submitted by the signatory, who attests to no more than the record shows", async () => {
      await signatory.goto(at("/indications"));
      const drafts = signatory.getByRole("region", { name: words.drafts });
      await drafts
        .getByRole("link", { name: new RegExp(`^${words.review}`) })
        .first()
        .click();
      await signatory.waitForURL(/review/);
      await expect(signatory.locator("label[for=acknowledged]")).toContainText(words.access);
      await signatory.locator("#acknowledged").check();
      await signatory.getByRole("button", { name: words.submit }).click();
      await signatory.waitForURL(/received=1/);
      expect(await plain(signatory)).toContain(words.digits);
      await expect(signatory.locator("main")).toContainText(words.sealed);
      await preparer.goto(at("/home"));
      await expect(preparer.locator("main")).toContainText(words.wentOut);
      await preparer.getByRole("link", { name: words.see }).first().click();
      await preparer.waitForURL(/\/indications\/[0-9a-f-]{36}/);
    });

    await test.step("amended: what it amends is named, and is refused once another version stands", async () => {
      await downloaded(signatory, () => signatory.getByRole("button", { name: words.issue }).click());
      await signatory.getByRole("link", { name: words.amend, exact: true }).click();
      await signatory.waitForURL(/new\?tranche=/);
      await write(signatory, words.amount);
      await signatory.getByRole("button", { name: words.review, exact: true }).click();
      await signatory.waitForURL(/review/);
      await expect(signatory.locator("main")).toContainText(words.amends(1));
      await amendElsewhere(signatory, language);
      await signatory.locator("#acknowledged").check();
      await signatory.getByRole("button", { name: words.submit }).click();
      const refused = signatory.locator("main [role=alert]");
      await expect(refused).toContainText(words.meanwhile);
      await expect(refused).toContainText(PEOPLE[words.signatory].name);
      await refused.getByRole("button", { name: words.showCurrent }).click();
      await expect(signatory.locator("main")).toContainText(words.amends(2));
      await signatory.getByRole("button", { name: words.submit }).click();
      await signatory.waitForURL(/received=1/);
    });

    await test.step("the receipts and the term sheet before stay to be had", async () => {
      await expect(row(signatory, words.receipt(3))).toContainText(words.paper.current);
      for (const version of [1, 2])
        await expect(row(signatory, words.receipt(version))).toContainText(words.paper.superseded);
      for (const name of [words.receipt(1), words.receipt(3), words.sheet(1)])
        await downloaded(signatory, () => signatory.getByRole("link", { name, exact: true }).click());
    });

    await test.step("withdrawn, every paper says so, and none that it was superseded", async () => {
      const dialog = signatory.getByRole("alertdialog");
      await signatory.getByRole("button", { name: words.withdraw[0], exact: true }).click();
      await dialog.getByRole("button", { name: words.keep[1] }).last().click();
      await expect(dialog).toBeHidden();
      await signatory.getByRole("button", { name: words.withdraw[0], exact: true }).click();
      await dialog.locator("textarea").fill(words.note);
      await dialog.getByRole("button", { name: words.withdraw[1] }).click();
      await expect(row(signatory, words.receipt(3))).toContainText(words.paper.withdrawn);
      await expect(row(signatory, words.receipt(1))).toContainText(words.paper.withdrawn);
      await signatory.locator("a[href*='/verify?hash=']").click();
      await expect(signatory.locator("main")).toContainText(words.verify);
      await signatory.goto(at("/term-sheets"));
      await expect(signatory.locator("main tbody tr").first()).toContainText(words.sheetState);
    });

    await test.step("another draft, continued from the list and discarded", async () => {
      await preparer.goto(at("/indications/new?tranche=network-preferred-equity"));
      await write(preparer, words.amount);
      await preparer.goto(at("/home"));
      await preparer.getByRole("link", { name: words.allDrafts }).click();
      const drafts = preparer.getByRole("region", { name: words.drafts });
      const first = drafts.locator("li", { hasText: words.state }).first();
      await first.getByRole("link", { name: words.continue }).click();
      await preparer.waitForURL(/draft=/);
      await preparer.goto(at("/indications"));
      const before = await drafts.locator("li", { hasText: words.state }).count();
      await first.getByRole("button", { name: words.discard[0] }).click();
      await preparer.getByRole("alertdialog").getByRole("button", { name: words.discard[1] }).click();
      await expect(drafts.locator("li", { hasText: words.state })).toHaveCount(before - 1);
    });
  });
}

test("staff have no door to a draft", async ({ as }) => {
  const staff = await as("owner");
  const answer = await told(await query(staff, "indication.drafts", {}));
  expect(answer.status).toBe(403);
});

/** Types an amount and waits until the draft says that it is kept. */
async function write(page: Page, amount: string) {
  const kept = page.waitForResponse((response) => response.url().includes("indication.saveDraft") && response.ok());
  await page.locator("#amountText").fill(amount);
  await kept;
}

/** The same terms submitted from another window, while this one shows their review. */
async function amendElsewhere(page: Page, language: string) {
  const draftId = new URL(page.url()).pathname.split("/").at(-1);
  const { draft } = await data(await query(page, "indication.draft", { draftId }));
  const input = { draftId: null, terms: draft.terms, expectedRevision: 0 };
  const { id } = await data(await mutate(page, "indication.saveDraft", input));
  const { reviewSha256, amends } = await data(await query(page, "indication.review", { draftId: id, language }));
  const submission = { draftId: id, reviewSha256, amends: amends.versionId, language, acknowledged: true };
  await data(await mutate(page, "indication.submit", submission));
}

/** A journey before may have put one page in their place: that one is withdrawn. */
async function firstRiskFactors(as: (person: "owner") => Promise<Page>) {
  const owner = await as("owner");
  type Entry = { nodeId: string; title: { text: string }; published: { version: number } | null };
  const documents: Entry[] = await data(await query(owner, "document.manage", {}));
  const { nodeId, published } = documents.find(({ title }) => title.text === "Risk factors")!;
  if (published!.version === 1) return;
  const withdrawal = { nodeId, published: published!.version, leave: "previous", reason: "The whole text again" };
  await data(await mutate(owner, "document.withdraw", withdrawal));
}

const plain = async (page: Page) => (await page.locator("main").innerText()).replace(/[\u00a0\u202f]/g, " ");
const row = (page: Page, receipt: string) =>
  page.locator("main li", { has: page.getByRole("link", { name: receipt, exact: true }) });

async function downloaded(page: Page, act: () => Promise<void>) {
  const [file] = await Promise.all([page.waitForEvent("download"), act()]);
  expect(file.suggestedFilename()).toMatch(/\.pdf$/);
}
