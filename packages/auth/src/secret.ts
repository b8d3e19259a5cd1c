import { createHash, createHmac, randomBytes } from "node:crypto";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** 256 random bits in hexadecimal. */
export const newToken = (): string => randomBytes(32).toString("hex");

/** How a link's token is stored: as next-auth looks it up. */
export const linkTokenHash = (token: string, secret: string): string => sha256(`${token}${secret}`);

/** How a session's token is stored: a copy of the table opens no session. */
export const sessionTokenHash = (token: string): string => sha256(token);

/** An address that can be counted and not read. */
export const emailDigest = (email: string, secret: string): string =>
  createHmac("sha256", secret).update(email).digest("hex");

/** Addresses are kept and compared in this form: NFKC, lower case, no space around, no control character. */
export const normaliseEmail = (email: string): string =>
  email
    .normalize("NFKC")
    .replace(/\p{Cc}/gu, "")
    .trim()
    .toLowerCase();
