import { formatDateTime, type Language } from "@fabroom/contracts";

type Words = { name: string; url: string; signInUrl: string; asked: Date; expires: Date };

const TEXTS: Record<Language, { subject: string; text: (words: Words) => string[] }> = {
  en: {
    subject: "Your sign-in link to Fabroom",
    text: ({ name, url, signInUrl, asked, expires }) => [
      `Dear ${name},`,
      `Someone gave this address to sign in to Fabroom, the investor portal, on ${formatDateTime(asked, "en")}.`,
      "If it was you, open this link and confirm with one click:",
      url,
      `The link works once, until ${formatDateTime(expires, "en")}. After that, ask for a new one: ${signInUrl}`,
      "If it was not you, there is nothing to do: without this link nobody can sign in. Please do not forward this message, since the link opens your own access.",
      "Fabroom",
    ],
  },
  fr: {
    subject: "Votre lien de connexion à Fabroom",
    text: ({ name, url, signInUrl, asked, expires }) => [
      `Bonjour ${name},`,
      `Votre adresse vient d’être saisie pour se connecter à Fabroom, le portail des investisseurs, le ${formatDateTime(asked, "fr")}.`,
      "Si vous êtes à l’origine de cette demande, ouvrez le lien suivant et confirmez d’un clic\u00a0:",
      url,
      `Ce lien est à usage unique et valable jusqu’au ${formatDateTime(expires, "fr")}. Au-delà, vous pourrez en demander un nouveau\u00a0: ${signInUrl}`,
      "Si vous n’avez rien demandé, vous n’avez rien à faire\u00a0: sans ce lien, personne ne peut se connecter. Merci de ne pas transférer ce message, le lien ouvrant votre accès personnel.",
      "Fabroom",
    ],
  },
};

/** The message that carries a sign-in link: who asked, when, for how long it works. Plain text only. */
export function signInMail(language: Language, words: Words): { subject: string; text: string } {
  const { subject, text } = TEXTS[language];
  return { subject, text: `${text(words).join("\n\n")}\n` };
}
