import type { Book } from "../build/book.ts";
import type { Context } from "../facts/context.ts";
import type { SiteCase } from "../facts/site-case.ts";

/** The engine's own checks of one case: every row must be nil within its tolerance. */
export function siteChecks(b: Book, c: Context, site: SiteCase): void {
  const { v } = c;
  const checks = site.r.checks;
  const passed = checks.filter((check) => check.ok).length;
  b.table({
    title: {
      en: `${passed} of ${checks.length} checks of the model pass`,
      fr: `${passed} contrôles du modèle sur ${checks.length} sont satisfaits`,
    },
    columns: [
      { label: { en: "No.", fr: "N°" }, align: "right" },
      { label: { en: "Check", fr: "Contrôle" }, share: 1 },
      { label: { en: "Difference", fr: "Écart" }, align: "right" },
      { label: { en: "Result", fr: "Résultat" } },
    ],
    rows: checks.map((check) => [
      v.number(check.id, 0),
      check.label,
      v.number(Math.abs(check.value) <= check.tolerance ? 0 : check.value),
      check.ok ? { en: "passes", fr: "satisfait" } : { en: "fails", fr: "en écart" },
    ]),
    small: true,
    note: c.engineNote,
  });
}
