import { Language, Role, type SampleLink } from "@fabroom/contracts";
import { type Db, inScope, schema } from "@fabroom/db";
import { asc, eq } from "drizzle-orm";
import { activeMembership } from "../actor.ts";
import { type AuthSettings, SYSTEM_SCOPE } from "../options.ts";
import { issueLink } from "./issue.ts";

const { memberships, organisations, users } = schema;
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
  return inScope(db, SYSTEM_SCOPE, async (tx) => {
    const people = await tx
      .select({ user: users, organisation: organisations.name, roles: memberships.roles })
      .from(users)
      .innerJoin(memberships, activeMembership(now))
      .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
      .orderBy(asc(organisations.name), asc(users.name));
    const links: SampleLink[] = [];
    for (const { user, organisation, roles } of people) {
      const { email } = user;
      const language = Language.catch("en").parse(user.language);
      const expires = new Date(now.getTime() + WEEK_MS);
      const url = await issueLink(tx, {
        secret: settings.secret,
        baseUrl: settings.url,
        email,
        language,
        expires,
        now,
      });
      links.push({ name: user.name ?? email, email, organisation, roles: Role.array().parse(roles), language, url });
    }
    return links;
  });
}
