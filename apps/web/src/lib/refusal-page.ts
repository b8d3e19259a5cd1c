/** All a page of refusal says, in the reader's language already. */
export type RefusalWords = {
  language: string;
  name: string;
  title: string;
  text: string;
  reference: string | null;
  actions: readonly { href: string; label: string }[];
  theme: "light" | "dark" | null;
  /** After so long the browser asks again by itself. */
  refreshSeconds?: number;
};

const ENTITY: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const plain = (text: string) => text.replace(/[&<>"']/g, (sign) => ENTITY[sign]!);

/** A whole document by itself: a door to bytes has no page around it, and must not need a script or a second answer. */
export function refusalPage(words: RefusalWords): string {
  const { language, name, title, text, reference, actions, theme, refreshSeconds } = words;
  const links = actions.map(({ href, label }) => `<a href="${plain(href)}">${plain(label)}</a>`).join("");
  return `<!doctype html>
<html lang="${plain(language)}"${theme ? ` style="color-scheme:${theme}"` : ""}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">${refreshSeconds ? `\n<meta http-equiv="refresh" content="${refreshSeconds}">` : ""}
<title>${plain(title)} · ${plain(name)}</title>
<style>${STYLE}</style>
</head>
<body>
<header>${plain(name)}</header>
<main>
<h1>${plain(title)}</h1>
<p>${plain(text)}</p>
<nav>${links}</nav>
${reference ? `<p><small>${plain(reference)}</small></p>` : ""}
</main>
</body>
</html>
`;
}

// the colours of the design system's paper, ink, muted, critical and accent
const STYLE = `:root{color-scheme:light dark}
body{margin:0 auto;max-width:60rem;padding:1.5rem 1rem 6rem;background:light-dark(#fbfaf7,#0b1017);color:light-dark(#111a27,#f3f2ed);font:1rem/1.5 system-ui,sans-serif;overflow-wrap:break-word}
header,h1{font-family:Georgia,serif;font-weight:600}
header{font-size:1.125rem}
main{margin-top:4rem;padding:3rem 0;border-block:1px solid light-dark(#a92321,#f7857d)}
h1{margin:0;font-size:1.375rem}
p{max-width:66ch;color:light-dark(#4c5663,#b2b8bf)}
nav{display:flex;flex-wrap:wrap;gap:.75rem}
a{padding:.5rem 1rem;border:1px solid currentColor;border-radius:4px;color:light-dark(#17548f,#77b7f4);text-decoration:none}
a:focus-visible{outline:2px solid;outline-offset:2px}
small{font-family:monospace}`;
