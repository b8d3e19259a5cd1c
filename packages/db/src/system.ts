import { type SQL, sql } from "drizzle-orm";
import type { Db } from "./connect.ts";

/**
 * The system acts: all that the portal may do before it knows who is there, or across parties. Each is one SQL function
 * of the tables' owner (`migrations/*_system_acts.sql`), callable in any scope; there is no other way past row-level
 * security. A test holds this list, the database's, the one of docs/security.md, and every use together.
 */

/** A person in force at a moment, with what decides what he may do. */
export type PersonRow = {
  user_id: string;
  name: string | null;
  email: string;
  language: string;
  organisation_id: string;
  organisation_key: string;
  organisation_name: string;
  organisation_kind: string;
  country: string;
  roles: string[];
  /** Of the confidentiality agreement that is published now. */
  accepted: boolean;
};
export type AccountRow = {
  id: string;
  name: string | null;
  email: string;
  emailVerified: Date | null;
  image: string | null;
};
export type FingerprintRow = {
  kind: "receipt" | "term_sheet";
  version: number;
  issuedAt: Date;
  state: "current" | "superseded" | "withdrawn";
};
/** An entry as the columns of `evidence` name it. */
export type SealedEntry = {
  stream: string;
  seq: number;
  hash: string;
  previous: string;
  action: string;
  personalDigest: string | null;
} & Record<"id" | "at" | "actor" | "object" | "payload", unknown>;
/** The personal data beside an entry, with the salt its digest was made with. */
export type Salted = { salt: string; data: Record<string, string> } | null;

/** Who comes with this session: asked before anybody is known. */
export async function personOfSession(
  tx: Db,
  tokenSha256: string,
  at: Date,
): Promise<{ person: PersonRow; lastUsed: Date } | null> {
  const row = await first<PersonRow & { last_used: string | Date }>(
    tx,
    sql`select * from person_of_session(${tokenSha256}, ${moment(at)})`,
  );
  if (!row) return null;
  const { last_used, ...person } = row;
  return { person, lastUsed: new Date(last_used) };
}

/** Somebody came with this session: it does not lie idle. */
export const touchSession = async (tx: Db, tokenSha256: string, at: Date): Promise<void> =>
  void (await tx.execute(sql`select touch_session(${tokenSha256}, ${moment(at)})`));

/** Whether a person may still enter, when a session begins or ends. */
export const personOfId = (tx: Db, userId: string, at: Date): Promise<PersonRow | null> =>
  first<PersonRow>(tx, sql`select * from person_of_id(${userId}, ${moment(at)})`);

/** To whom a sign-in link is mailed. */
export const personOfEmail = (tx: Db, email: string, at: Date): Promise<PersonRow | null> =>
  first<PersonRow>(tx, sql`select * from person_of_email(${email}, ${moment(at)})`);

/** The people of a sample; nobody where a raise is real. */
export const samplePeople = (tx: Db, at: Date): Promise<PersonRow[]> =>
  rowsOf<PersonRow>(tx, sql`select * from sample_people(${moment(at)})`);

/** The account of an id or an address, as signing in asks for it. */
export async function accountOf(tx: Db, by: { id: string } | { email: string }): Promise<AccountRow | null> {
  const [id, email] = "id" in by ? [by.id, null] : [null, by.email];
  const row = await first<Omit<AccountRow, "emailVerified"> & { email_verified: string | Date | null }>(
    tx,
    sql`select * from account_of(${id}::uuid, ${email}::text)`,
  );
  if (!row) return null;
  const { email_verified, ...account } = row;
  return { ...account, emailVerified: email_verified === null ? null : new Date(email_verified) };
}

/** An address is confirmed by the link that was used. */
export const confirmEmail = async (tx: Db, userId: string, at: Date): Promise<void> =>
  void (await tx.execute(sql`select confirm_email(${userId}, ${moment(at)})`));

export type SessionRow = { userId: string; expires: Date };

/** A session begins; the ended ones of the same person go. */
export const beginSession = async (
  tx: Db,
  { tokenSha256, userId, expires, at }: SessionRow & { tokenSha256: string; at: Date },
): Promise<void> =>
  void (await tx.execute(sql`select begin_session(${tokenSha256}, ${userId}, ${moment(expires)}, ${moment(at)})`));

/** When a session ends. */
export const sessionOf = async (tx: Db, tokenSha256: string): Promise<SessionRow | null> =>
  sessionIn(await first(tx, sql`select * from session_of(${tokenSha256})`));

/** A session ends; what it was. */
export const endSession = async (tx: Db, tokenSha256: string): Promise<SessionRow | null> =>
  sessionIn(await first(tx, sql`select * from end_session(${tokenSha256})`));

/** Keeps the hash of a new link; long expired ones are forgotten. */
export const keepLink = async (
  tx: Db,
  link: { email: string; tokenSha256: string; expires: Date; forgetBefore: Date },
): Promise<void> =>
  void (await tx.execute(
    sql`select keep_link(${link.email}, ${link.tokenSha256}, ${moment(link.expires)}, ${moment(link.forgetBefore)})`,
  ));

/** Until when a link works, without using it up; null where it is not known. */
export const linkExpiry = async (tx: Db, email: string, tokenSha256: string): Promise<Date | null> =>
  dateIn(await first(tx, sql`select link_expiry(${email}, ${tokenSha256}) as at`));

/** Uses a link up; null where it does not work any more. */
export const useLink = async (tx: Db, email: string, tokenSha256: string, at: Date): Promise<Date | null> =>
  dateIn(await first(tx, sql`select use_link(${email}, ${tokenSha256}, ${moment(at)}) as at`));

/** What is known of a fingerprint, to whoever holds it: no party, no amount. */
export async function verifyFingerprint(tx: Db, sha256: string): Promise<FingerprintRow | null> {
  const row = await first<Omit<FingerprintRow, "issuedAt"> & { issued_at: string | Date }>(
    tx,
    sql`select * from verify_fingerprint(${sha256})`,
  );
  if (!row) return null;
  const { issued_at, ...known } = row;
  return { ...known, issuedAt: new Date(issued_at) };
}

/** The place and hash a chain has reached, locked until the act ends. */
export async function evidenceHead(tx: Db, stream: string): Promise<{ seq: number; hash: string }> {
  const head = await first<{ seq: string; hash: string }>(tx, sql`select * from evidence_head(${stream})`);
  if (!head) throw new Error(`evidence stream ${stream} vanished`);
  return { seq: Number(head.seq), hash: head.hash };
}

/** Writes the next entry of its chain, its personal data and its head in one go; refused where it is not the next. */
export const appendEvidence = async (tx: Db, entry: SealedEntry, personal: Salted): Promise<void> =>
  void (await tx.execute(
    sql`select append_evidence(${written(entry)}, ${personal?.salt ?? null}, ${dataOf(personal)})`,
  ));

/** Erases what the record holds of a person by name, and appends the entry that says so. @returns how many it erased */
export async function erasePersonal(tx: Db, userId: string, entry: SealedEntry, personal: Salted): Promise<number> {
  const row = await first<{ erased: number }>(
    tx,
    sql`select erase_personal(${userId}, ${written(entry)}, ${personal?.salt ?? null}, ${dataOf(personal)}) as erased`,
  );
  return row?.erased ?? 0;
}

function written({ personalDigest, ...entry }: SealedEntry): SQL {
  return sql`${JSON.stringify({ ...entry, personal_digest: personalDigest })}::jsonb`;
}
const dataOf = (personal: Salted): SQL => sql`${personal ? JSON.stringify(personal.data) : null}::jsonb`;
const moment = (at: Date): SQL => sql`${at.toISOString()}::timestamptz`;

async function rowsOf<Row>(tx: Db, query: SQL): Promise<Row[]> {
  // node-postgres answers with rows; the type shared by database and transaction leaves that open
  return ((await tx.execute(query)) as never as { rows: Row[] }).rows;
}
const first = async <Row>(tx: Db, query: SQL): Promise<Row | null> => (await rowsOf<Row>(tx, query))[0] ?? null;
const dateIn = (row: { at: string | Date | null } | null): Date | null => (row?.at ? new Date(row.at) : null);
const sessionIn = (row: { user_id: string; expires: string | Date } | null): SessionRow | null =>
  row && { userId: row.user_id, expires: new Date(row.expires) };
