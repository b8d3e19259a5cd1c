import pg from "pg";
import { codeOf, DatabaseServerError, messageOf } from "./errors.ts";

const PORTAL_ROLES = ["fabroom_app", "fabroom_jobs"];

/**
 * Makes sure of the roles the running portal acts in: `fabroom_app` for everything, `fabroom_jobs` for the queue. They
 * have no login here, are no superusers, do not bypass row-level security, and the owner may grant to them.
 * @param url of the owner
 * @throws DatabaseServerError `role-missing` with the statements an administrator runs, `role-too-strong`
 */
export async function ensureRoles(url: string): Promise<void> {
  await withClient(url, async (client) => {
    for (const role of PORTAL_ROLES) await ensureRole(client, role);
  });
}

async function ensureRole(client: pg.Client, role: string): Promise<void> {
  const { rows } = await client.query<{ user: string; rolsuper: boolean | null; rolbypassrls: boolean | null }>(
    `select current_user::text as user, r.rolsuper, r.rolbypassrls
     from (values (1)) one left join pg_roles r on r.rolname = $1`,
    [role],
  );
  const found = rows[0];
  if (!found) return;
  if (found.rolsuper || found.rolbypassrls) {
    throw new DatabaseServerError(
      "role-too-strong",
      `The role ${role} is a superuser or bypasses row-level security: it must do neither (alter role ${role} nosuperuser nobypassrls).`,
    );
  }
  const owner = pg.escapeIdentifier(found.user);
  const create = `create role ${role} nologin nosuperuser nobypassrls nocreatedb nocreaterole`;
  const grant = `grant ${role} to ${owner}`;
  try {
    if (found.rolsuper === null) await client.query(create).catch(unlessThere);
    const { rows: member } = await client.query<{ may: boolean }>(
      `select pg_has_role(current_user, $1,
         case when current_setting('server_version_num')::int >= 160000 then 'SET' else 'MEMBER' end) as may`,
      [role],
    );
    if (!member[0]?.may) await client.query(grant);
  } catch (error) {
    throw new DatabaseServerError(
      "role-missing",
      `The database user ${found.user} may not set up the role ${role} (${messageOf(error)}). An administrator runs once: ${create}; ${grant};`,
      error,
    );
  }
}

/**
 * Whether an outside database's user of the portal holds the two roles and nothing above them.
 * @throws DatabaseServerError `role-missing`, `role-too-strong`
 */
export async function checkPlainUser(url: string): Promise<void> {
  await withClient(url, async (client) => {
    const { rows } = await client.query<{ user: string; strong: boolean; portal: boolean }>(
      `select current_user::text as user,
         r.rolsuper or r.rolbypassrls or pg_has_role(r.oid, c.relowner, 'MEMBER') as strong,
         pg_has_role('fabroom_app', 'USAGE') and pg_has_role('fabroom_jobs', 'USAGE') as portal
       from pg_roles r, pg_class c where r.rolname = current_user and c.oid = to_regclass('public.evidence')`,
    );
    const found = rows[0];
    const name = found ? pg.escapeIdentifier(found.user) : "";
    if (found?.strong) {
      throw new DatabaseServerError(
        "role-too-strong",
        `The user ${found.user} of DATABASE_URL is above the application: the owner of the tables, a member of it, or a superuser. Give the portal a user of its own: create role portal login; grant fabroom_app, fabroom_jobs to portal;`,
      );
    }
    if (!found?.portal) {
      throw new DatabaseServerError(
        "role-missing",
        `The user of DATABASE_URL does not hold the roles of the portal. An administrator runs once: grant fabroom_app, fabroom_jobs to ${name};`,
      );
    }
  });
}

/** Who may sign in to our own server: the superuser and the owner while it is set up, the two others while it serves. */
export type OwnRole = "postgres" | "fabroom_owner" | "fabroom_app" | "fabroom_jobs";

/**
 * Roles and database of our own server: `fabroom_owner` owns the database `fabroom` and is no superuser, so that
 * row-level security with FORCE binds even the owner.
 */
export async function ensureOwnDatabase(superuserUrl: string): Promise<void> {
  await withClient(superuserUrl, async (client) => {
    const { rows } = await client.query<{ app: boolean; jobs: boolean; owner: boolean; database: boolean }>(
      `select exists (select from pg_roles where rolname = 'fabroom_app') as app,
              exists (select from pg_roles where rolname = 'fabroom_jobs') as jobs,
              exists (select from pg_roles where rolname = 'fabroom_owner') as owner,
              exists (select from pg_database where datname = 'fabroom') as database`,
    );
    const there = rows[0];
    if (!there?.app) await client.query("create role fabroom_app");
    if (!there?.jobs) await client.query("create role fabroom_jobs");
    if (!there?.owner) await client.query("create role fabroom_owner login");
    // one that was made before it could sign in itself is brought to the same state
    await client.query("alter role fabroom_app login; alter role fabroom_jobs login");
    await client.query("grant fabroom_app, fabroom_jobs to fabroom_owner");
    if (!there?.database) await client.query("create database fabroom owner fabroom_owner");
  });
}

/** Runs with one connection of its own, closed afterwards whatever happens. */
export async function withClient<T>(
  url: string,
  run: (client: pg.Client) => Promise<T>,
  config: pg.ClientConfig = {},
): Promise<T> {
  const client = new pg.Client({ connectionString: url, ...config });
  // A connection lost while idle is reported by the next query; without a listener it would end the process.
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await run(client);
  } finally {
    await client.end();
  }
}

/** Another start created the role in the same instant. */
function unlessThere(error: unknown): void {
  if (!["42710", "23505"].includes(codeOf(error) ?? "")) throw error;
}
