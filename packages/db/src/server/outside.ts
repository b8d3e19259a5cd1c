import { DatabaseServerError, messageOf } from "./errors.ts";
import { withClient } from "./roles.ts";

const oldest = 15;

/**
 * Whether the database that DATABASE_URL names answers within 5 s and is recent enough.
 * @throws DatabaseServerError `unreachable`, `too-old`; the message never holds the password
 */
export async function checkOutside(url: string): Promise<void> {
  const where = withoutPassword(url);
  let version: string;
  try {
    version = await withClient(
      url,
      async (client) => {
        const { rows } = await client.query<{ server_version: string }>("show server_version");
        return rows[0]?.server_version ?? "0";
      },
      { connectionTimeoutMillis: 5000, query_timeout: 5000 },
    );
  } catch (error) {
    throw new DatabaseServerError(
      "unreachable",
      `The database of DATABASE_URL (${where}) can't be reached: ${messageOf(error)}`,
      error,
    );
  }
  if (Number.parseInt(version, 10) < oldest) {
    throw new DatabaseServerError(
      "too-old",
      `The database of DATABASE_URL (${where}) is PostgreSQL ${version}; version ${oldest} or later is needed.`,
    );
  }
}

function withoutPassword(url: string): string {
  try {
    const { username, host, pathname } = new URL(url);
    return `${username ? `${username}@` : ""}${host}${pathname}`;
  } catch {
    return "not a valid address";
  }
}
