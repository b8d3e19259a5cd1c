import { Language, Role, type SampleLink } from "@fabroom/contracts";
import { type Db, inScope, system, VISITOR_SCOPE } from "@fabroom/db";
import type { AuthSettings } from "../options.ts";
import { issueLink } from "./issue.ts";

const WEEK_MS = 7 * 24 * 3_600_000;

/**
 * One ready link for each person of the sample raise, for a week. A link works once.
 * @throws Error in production mode: there, a link only ever goes to its addressee
 */
export async function sampleLinks({
  db,
  settings,
  now,
}: {
  db: Db;
  settings: AuthSettings;
  now: Date;
}): Promise<SampleLink[]> {
  if (settings.mode !== "sample") throw new Error("ready sign-in links exist in sample mode only");
  return inScope(db, VISITOR_SCOPE, async (tx) => {
    const links: SampleLink[] = [];
    for (const person of await system.samplePeople(tx, now)) {
      const { email } = person;
      const language = Language.catch("en").parse(person.language);
      const expires = new Date(now.getTime() + WEEK_MS);
      const { secret, url: baseUrl } = settings;
      const url = await issueLink(tx, { secret, baseUrl, email, language, expires, now });
      const roles = Role.array().parse(person.roles);
      links.push({ name: person.name ?? email, email, organisation: person.organisation_name, roles, language, url });
    }
    return links;
  });
}
