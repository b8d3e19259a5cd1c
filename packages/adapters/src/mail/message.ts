import type { Mail } from "@fabroom/core";

/** The message as nodemailer builds it. Only text: nothing to fetch, and never a file or address read for its parts. */
export const messageOf = (mail: Mail, from: string) => ({
  from,
  to: { name: mail.toName, address: mail.to },
  subject: mail.subject,
  text: mail.text,
  headers: { "Content-Language": mail.language, "Auto-Submitted": "auto-generated" },
  disableFileAccess: true,
  disableUrlAccess: true,
});
