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
      { label: { en: "Check", fr: "Contrôle" } },
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

/** The same in a line; a check that fails is named. */
export function siteChecksLine(b: Book, c: Context, site: SiteCase): void {
  const failed = site.r.checks.filter((check) => !check.ok);
  const [passed, all] = [site.r.checks.length - failed.length, site.r.checks.length];
  const named = (language: "en" | "fr") => c.v.list(failed.map((check) => check.label[language]));
  b.p({
    en: `${passed} of ${all} checks of the engine pass for this case${failed.length > 0 ? `; not passed: ${named("en")}` : ""}. Each compares two ways of reaching one number; the method of the model lists them. The yearly figures stand in the financial workbook.`,
    fr: `${passed} contrôles du moteur sur ${all} sont satisfaits pour ce dossier${failed.length > 0 ? ` ; non satisfaits : ${named("fr")}` : ""}. Chacun compare deux manières d'obtenir un même nombre ; la note de méthode en donne la liste. Les chiffres annuels figurent au classeur financier.`,
  });
}
