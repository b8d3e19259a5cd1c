import { FILES } from "../layout.ts";
import { nearest } from "../near.ts";
import type { At } from "../read/reading.ts";
import type { Checking } from "./checking.ts";

/** Who takes part: groups, addresses and rights that are named somewhere exist. */
export function checkPeople({ raise, known, at, report, named }: Checking): void {
  const { organisations, access, indications } = raise.people;
  const nodes = known.nodes && new Set(known.nodes.keys());
  const emails = new Map<string, number>();
  for (const [index, organisation] of organisations.entries()) {
    for (const [i, key] of organisation.groups.entries())
      named(at(organisation, "groups", i), known.groups, key, "groupUnknown");
    for (const [i, { email }] of organisation.people.entries()) {
      const address = email.toLowerCase();
      const first = emails.get(address);
      if (first !== undefined)
        report(at(organisation, "people", i, "email"), "entryTwice", { key: email, place: first + 1 });
      else emails.set(address, index);
    }
  }
  for (const kind of ["grants", "walls"] as const)
    for (const [index, entry] of access[kind].entries()) {
      const where = (field: string): At => ({ file: FILES.access, path: [kind, index, field] });
      named(where("node"), nodes, entry.node, "nodeUnknown");
      named(where("group"), known.groups, entry.group, "groupUnknown");
    }
  const person = (where: At, email: string) => {
    if (!known.people || known.people.has(email)) return;
    const near = nearest(email, known.people);
    report(where, near === null ? "personUnknown" : "personUnknownNear", { email, ...(near === null ? {} : { near }) });
  };
  for (const question of raise.questions) {
    person(at(question, "asker"), question.asker);
    if (!question.answer) continue;
    person(at(question, "answer", "draftedBy"), question.answer.draftedBy);
    person(at(question, "answer", "publishedBy"), question.answer.publishedBy);
  }
  const tranches = known.tranches;
  for (const row of indications) {
    named(at(row, "organisation"), known.organisations, row.organisation, "organisationUnknown");
    named(at(row, "tranche"), tranches, row.tranche, "trancheUnknown");
    person(at(row, "person"), row.person);
  }
}
