import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import type { Mail } from "@fabroom/core";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { listOutbox, outboxMailer } from "./outbox.ts";
import { smtpMailer } from "./smtp.ts";

const link = `https://portal.example/fr/sign-in/confirm?${new URLSearchParams({
  token: "0123456789abcdef".repeat(4),
  email: "aicha.benali@example.com",
  next: "/fr/room",
})}`;
const mail: Mail = {
  to: "aicha.benali@example.com",
  toName: "Aïcha Benali, 東京 O’Neill",
  subject: "Votre lien de connexion — 2 000 000 €",
  text: `Bonjour,\n\n${link}\n\n.une ligne qui commence par un point\nعبد الرحمن\n`,
  language: "fr",
};

describe("outbox", () => {
  let folder: string;
  beforeEach(async () => {
    folder = path.join(await mkdtemp(path.join(os.tmpdir(), "fabroom-outbox-")), "outbox");
  });
  afterEach(() => rm(path.dirname(folder), { recursive: true, force: true }));

  it("has no mails where there is no folder", async () => {
    expect(await listOutbox(folder)).toEqual([]);
  });

  it("keeps a mail that reads back word for word, its long link in one piece", async () => {
    const before = Date.now();
    await outboxMailer(folder).send(mail);
    const [read, ...more] = await listOutbox(folder);
    expect(more).toEqual([]);
    expect(read).toMatchObject({
      to: "Aïcha Benali, 東京 O’Neill <aicha.benali@example.com>",
      subject: mail.subject,
      text: mail.text.trimEnd(),
    });
    expect(read?.file).toMatch(/^[\w-]+\.eml$/);
    // The mail's date has whole seconds.
    expect(Date.parse(read?.at ?? "")).toBeGreaterThanOrEqual(before - 1000);
    expect(await readdir(folder)).toEqual([read?.file]);
  });

  it("lists the newest first, up to the limit", async () => {
    const mailer = outboxMailer(folder);
    for (const subject of ["one", "two", "three"]) {
      await mailer.send({ ...mail, subject });
      await new Promise((resolve) => setTimeout(resolve, 3));
    }
    expect((await listOutbox(folder)).map(({ subject }) => subject)).toEqual(["three", "two", "one"]);
    expect((await listOutbox(folder, { limit: 1 })).map(({ subject }) => subject)).toEqual(["three"]);
  });

  it("lets no address or subject add a header", async () => {
    await outboxMailer(folder).send({
      ...mail,
      toName: "X\r\nBcc: other@example.com",
      subject: "Hello\r\nBcc: other@example.com",
    });
    const [read] = await listOutbox(folder);
    expect(read?.subject).toBe("Hello Bcc: other@example.com");
    expect(read?.to).toContain("<aicha.benali@example.com>");
    expect(read?.text).toBe(mail.text.trimEnd());
  });

  it("shows a broken file as far as it reads, and no other file", async () => {
    await outboxMailer(folder).send(mail);
    await writeFile(path.join(folder, "0000-broken.eml"), Buffer.from([0xff, 0x00, 0x0a, 0x3a]));
    await writeFile(path.join(folder, "notes.txt"), "not a mail");
    const mails = await listOutbox(folder);
    expect(mails.map(({ file }) => file).at(-1)).toBe("0000-broken.eml");
    expect(mails).toHaveLength(2);
  });
});

describe("SMTP", () => {
  const taken: { from: string; to: string[]; user: unknown; mail: ParsedMail }[] = [];
  let server: SMTPServer;
  let url: string;

  beforeEach(async () => {
    taken.length = 0;
    server = new SMTPServer({
      disabledCommands: ["STARTTLS"],
      authOptional: false,
      allowInsecureAuth: true,
      logger: false,
      onAuth: ({ username, password }, _session, callback) =>
        username === "portal" && password === "p@ss"
          ? callback(null, { user: username })
          : callback(new Error("wrong password")),
      onRcptTo: ({ address }, _session, callback) =>
        callback(address.startsWith("nobody@") ? new Error("no such mailbox") : null),
      onData: async (stream, session, callback) => {
        const { mailFrom, rcptTo } = session.envelope;
        taken.push({
          from: mailFrom ? mailFrom.address : "",
          to: rcptTo.map(({ address }) => address),
          user: session.user,
          mail: await simpleParser(stream),
        });
        callback();
      },
    });
    await new Promise<void>((resolve) => {
      server.listen(0, "127.0.0.1", resolve);
    });
    url = `smtp://portal:p%40ss@127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  });
  afterEach(() => new Promise<void>((resolve) => server.close(() => resolve())));

  it("delivers a mail word for word, marked as automatic", async () => {
    const mailer = smtpMailer({ url, from: "Fabroom <portal@example.org>" });
    await mailer.send(mail);
    mailer.close();
    expect(taken).toHaveLength(1);
    expect(taken[0]).toMatchObject({ from: "portal@example.org", to: [mail.to], user: "portal" });
    const read = taken[0]?.mail;
    expect(read?.subject).toBe(mail.subject);
    expect(read?.text?.trimEnd()).toBe(mail.text.trimEnd());
    expect(read?.html).toBe(false);
    expect(read?.headers.get("auto-submitted")).toBe("auto-generated");
    expect(read?.headers.get("content-language")).toBe("fr");
  });

  it("fails when the server refuses the addressee", async () => {
    const mailer = smtpMailer({ url, from: "portal@example.org" });
    await expect(mailer.send({ ...mail, to: "nobody@example.com" })).rejects.toThrow("no such mailbox");
    expect(taken).toEqual([]);
  });

  it("fails on a wrong password, without saying the password", async () => {
    const mailer = smtpMailer({ url: url.replace("p%40ss", "wrong-one"), from: "portal@example.org" });
    const error = await mailer.send(mail).catch((caught: Error) => caught);
    expect(error).toBeInstanceOf(Error);
    expect(String(error)).not.toContain("wrong-one");
  });

  it("fails when nobody answers", async () => {
    await new Promise<void>((resolve) => server.close(() => resolve()));
    await expect(smtpMailer({ url, from: "portal@example.org" }).send(mail)).rejects.toThrow(/ECONNREFUSED/);
  });
});
