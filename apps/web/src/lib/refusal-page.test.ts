import { expect, it } from "vitest";
import { refusalPage } from "./refusal-page.ts";

it("a page of refusal writes nothing of what it is given as markup", () => {
  const evil = `"><script>alert('x')</script>&`;
  const page = refusalPage({
    language: "fr",
    name: evil,
    title: evil,
    text: evil,
    reference: evil,
    actions: [{ href: evil, label: evil }],
    theme: "dark",
  });
  expect(page).not.toMatch(/<script|"><|'x'/);
  expect(page.split("&lt;script&gt;")).toHaveLength(9);
  expect(page).toContain('<html lang="fr" style="color-scheme:dark">');
});
