import type { PortableRaise } from "../format/index.ts";
import { originsOf } from "../layout.ts";
import { inOrder, type Problem } from "../problem.ts";
import type { Report } from "../read/reading.ts";
import { checkDraft } from "./check-draft.ts";

/** What is wrong with a raise at hand, by the files in which it would be written; lines are known only of what was read. */
export function checkRaise(raise: PortableRaise): Problem[] {
  const problems: Problem[] = [];
  const report: Report = ({ file, path }, code, values = {}, level = "error") => {
    problems.push({ level, code, file, line: null, field: path.length ? path.join(".") : null, values });
  };
  const set = (values: string[]) => new Set(values);
  const { groups, organisations } = raise.people;
  checkDraft(
    raise,
    {
      figures: set(raise.figures.map(({ id }) => id)),
      sites: set(raise.sites.map(({ slug }) => slug)),
      nodes: new Map(raise.room.map(({ key, kind }) => [key, kind])),
      pictures: set(raise.pictures.map(({ key }) => key)),
      tranches: set(raise.tranches.map(({ key }) => key)),
      groups: set(groups.map(({ key }) => key)),
      organisations: set(organisations.map(({ key }) => key)),
      people: set(organisations.flatMap(({ people }) => people.map(({ email }) => email))),
    },
    originsOf(raise),
    report,
  );
  return inOrder(problems);
}
