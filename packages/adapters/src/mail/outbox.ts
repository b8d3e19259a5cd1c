import { randomBytes } from "node:crypto";
import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Mailer } from "@fabroom/core";
import { createTransport } from "nodemailer";
import { messageOf } from "./message.ts";

type OutboxMail = { file: string; to: string; subject: string; text: string; at: string };

/** Mail that goes nowhere: each message becomes an .eml file that any mail program opens. For the sample only. */
export function outboxMailer(folder: string, { from = "Fabroom <portal@fabroom.example>" } = {}): Mailer {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: "windows" });
  return {
    async send(mail) {
      const at = new Date();
      const { message } = await transport.sendMail({ ...messageOf(mail, from), date: at });
      if (!Buffer.isBuffer(message)) throw new Error("the message was not built in memory");
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const name = `${at.toISOString().replace(/[:.]/g, "-")}-${randomBytes(4).toString("hex")}.eml`;
      await writeFile(path.join(folder, `${name}.new`), message, { mode: 0o600 });
      await rename(path.join(folder, `${name}.new`), path.join(folder, name));
    },
  };
}

/**
 * The mails of an outbox folder, newest first; none where there is no folder. A file that is no mail is shown as far
 * as it can be read.
 * @param limit most mails to read
 */
export async function listOutbox(folder: string, { limit = 100 } = {}): Promise<OutboxMail[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  // The name begins with the time of writing.
  const newest = names
    .filter((name) => name.endsWith(".eml"))
    .sort()
    .reverse()
    .slice(0, limit);
  return Promise.all(newest.map((name) => readMail(folder, name)));
}

async function readMail(folder: string, file: string): Promise<OutboxMail> {
  const { simpleParser } = await import("mailparser");
  const mail = await simpleParser(await readFile(path.join(folder, file)));
  const addressees = [mail.to ?? []].flat().flatMap((each) => each.value);
  return {
    file,
    to: addressees.map(({ name, address }) => (name ? `${name} <${address}>` : address)).join(", "),
    subject: mail.subject ?? "",
    text: (mail.text ?? "").trimEnd(),
    at: (mail.date ?? new Date(0)).toISOString(),
  };
}
