import { router } from "../procedures.ts";
import { agreementRouter } from "./agreement.ts";
import { bookRouter } from "./book.ts";
import { documentRouter } from "./document.ts";
import { evidenceRouter } from "./evidence.ts";
import { homeRouter } from "./home.ts";
import { indicationRouter } from "./indication.ts";
import { personRouter } from "./person.ts";
import { questionRouter } from "./question.ts";
import { raiseRouter } from "./raise.ts";
import { scenarioRouter } from "./scenario.ts";
import { sectionRouter } from "./section.ts";
import { sessionRouter } from "./session.ts";
import { siteRouter } from "./site.ts";
import { termSheetRouter } from "./term-sheet.ts";

export const appRouter = router({
  agreement: agreementRouter,
  book: bookRouter,
  document: documentRouter,
  evidence: evidenceRouter,
  home: homeRouter,
  indication: indicationRouter,
  person: personRouter,
  question: questionRouter,
  raise: raiseRouter,
  scenario: scenarioRouter,
  section: sectionRouter,
  session: sessionRouter,
  site: siteRouter,
  termSheet: termSheetRouter,
});
export type AppRouter = typeof appRouter;
