import type { Mailer } from "@fabroom/core";
import { createTransport } from "nodemailer";
import { messageOf } from "./message.ts";

const secondMs = 1000;

/**
 * Mail through an SMTP server. A send resolves when the server has taken the message for every addressee.
 * @param url `smtp://user:password@host:port` (STARTTLS where offered) or `smtps://…`
 * @throws Error when the server refuses or can't be reached; the job is then tried again
 */
export function smtpMailer({ url, from }: { url: string; from: string }): Mailer & { close(): void } {
  const transport = createTransport({
    url,
    connectionTimeout: 15 * secondMs,
    greetingTimeout: 15 * secondMs,
    socketTimeout: 30 * secondMs,
  });
  return {
    async send(mail) {
      const { rejected } = await transport.sendMail(messageOf(mail, from));
      if (rejected.length > 0) throw new Error("the mail server refused the addressee");
    },
    close: () => transport.close(),
  };
}
