import type { RaiseContent } from "@fabroom/contracts";
import { t } from "./localised.ts";
import { ISSUER } from "./organisations.ts";

const en = `This agreement is made between **${ISSUER}**, a company of the Grand Duchy of Luxembourg (the "Issuer"), and the organisation on whose behalf it is accepted in the portal (the "Recipient"). It takes effect at the moment of acceptance recorded by the portal.

## 1. Purpose
The Issuer opens a data room so that the Recipient can study a possible investment in, or loan to, a network of semiconductor fabs (the "Purpose"). The Recipient may use Confidential Information for the Purpose and for nothing else.

## 2. Confidential Information
"Confidential Information" means everything made available in the portal or in talks about the Purpose, in any form: documents, pages, figures, models, questions and answers, the existence and the terms of the talks, and what the Recipient derives from them.

It does not include information that:

- is or becomes public other than by a breach of this agreement;
- was lawfully known to the Recipient before, without a duty of confidence;
- comes lawfully from a third party who is free to disclose it;
- was developed by the Recipient independently, as its records show.

## 3. Duty of confidence
The Recipient keeps Confidential Information secret with the care it gives to its own, and not less than reasonable care. It does not disclose it except as clauses 4 and 5 allow.

## 4. Permitted persons
The Recipient may share Confidential Information with those of its directors, employees, committee members, professional advisers, auditors and insurers who need it for the Purpose and are bound by equivalent duties. It answers for what they do with it. Sharing with a co-investor, a source of finance or another body needs the Issuer's prior consent in writing.

## 5. Disclosure required by law
If law, a court, a regulator or a stock exchange requires disclosure, the Recipient discloses only what is required and, where lawful, tells the Issuer beforehand. A routine inspection by a supervisory authority that is not aimed at the Issuer needs no notice. A public body subject to a law on access to documents applies the exceptions that law provides.

## 6. The portal
Access is personal. Each user signs in under his or her own name and does not pass on a link or a session. Pages and downloads carry a visible mark with the reader's name, organisation and time, and may carry an invisible one. The Recipient does not remove or obscure marks, does not copy pages by automated means, and reports a loss or misuse without delay.

## 7. Record of use
The portal records what is opened, downloaded, accepted and submitted, by whom and when, with the network address used. The Issuer keeps this record to prove the course of the talks and to protect Confidential Information. It is handled under the Issuer's privacy notice and the General Data Protection Regulation; rights of access, rectification and objection are exercised at the contact named there.

## 8. Export control and technical data
Some documents may fall under export-control law. The Recipient does not give them to a person or a country for whom a licence would be needed without having it. The Issuer may keep such documents from a user because of nationality or place.

## 9. No contact, no approach
For twelve months the Recipient does not approach, about the Purpose, the suppliers, customers, lenders or authorities named in Confidential Information, without the Issuer's consent. Ordinary business with them is not affected. For the same time it does not actively solicit the Issuer's senior staff; general advertisements remain free.

## 10. No promise, no licence
Neither side is bound to go on with the talks or to conclude anything. The Issuer makes no statement and gives no warranty that Confidential Information is complete or correct; only definitive agreements will. No right in intellectual property passes. This agreement gives no exclusivity.

## 11. Inside information
Should Confidential Information include inside information about a listed company, the Recipient respects the law on market abuse and does not deal on it.

## 12. Return and destruction
On written request the Recipient destroys or returns Confidential Information within thirty days. It may keep what law or its own compliance rules oblige it to keep, and back-up copies until they expire; for these the duty of confidence goes on.

## 13. Term and remedies
The duties last two years from acceptance and, for technical information and trade secrets, as long as they remain secret. Damages may not be enough: each side may ask a court for interim measures. No side is liable for indirect loss, save for intent and gross negligence.

## 14. Law, courts and form
This agreement is governed by the law of the Grand Duchy of Luxembourg; the courts of Luxembourg City have jurisdiction. It is concluded by typing the full name of an authorised person in the portal, which both sides accept as proof. The English and French texts are of equal force; for each Recipient the text shown at acceptance prevails. If a clause is void the others stand. Changes need the agreement of both sides in writing.`;

const fr = `Le présent accord est conclu entre **${ISSUER}**, société du Grand-Duché de Luxembourg (l'« Émetteur »), et l'organisation au nom de laquelle il est accepté sur le portail (le « Destinataire »). Il prend effet à l'instant de l'acceptation enregistrée par le portail.

## 1. Objet
L'Émetteur ouvre une salle de données afin que le Destinataire étudie un éventuel investissement, ou un éventuel prêt, dans un réseau d'usines de semi-conducteurs (l'« Objet »). Le Destinataire n'utilise les Informations confidentielles que pour l'Objet.

## 2. Informations confidentielles
On entend par « Informations confidentielles » tout ce qui est mis à disposition sur le portail ou lors d'échanges sur l'Objet, sous quelque forme que ce soit : documents, pages, chiffres, modèles, questions et réponses, l'existence et la teneur des discussions, ainsi que ce que le Destinataire en tire.

N'en font pas partie les informations qui :

- sont ou deviennent publiques autrement que par une violation du présent accord ;
- étaient licitement connues du Destinataire auparavant, sans obligation de confidentialité ;
- proviennent licitement d'un tiers libre de les divulguer ;
- ont été élaborées de façon indépendante par le Destinataire, ses dossiers en faisant foi.

## 3. Obligation de confidentialité
Le Destinataire garde les Informations confidentielles secrètes avec le soin qu'il apporte aux siennes, et au moins avec un soin raisonnable. Il ne les divulgue que dans les cas des articles 4 et 5.

## 4. Personnes autorisées
Le Destinataire peut communiquer les Informations confidentielles à ses dirigeants, salariés, membres de comités, conseils professionnels, commissaires aux comptes et assureurs qui en ont besoin pour l'Objet et sont tenus à des obligations équivalentes. Il répond de l'usage qu'ils en font. Toute communication à un co-investisseur, à une source de financement ou à un autre organisme requiert l'accord écrit préalable de l'Émetteur.

## 5. Divulgation imposée par la loi
Si la loi, un tribunal, une autorité de contrôle ou une bourse l'exige, le Destinataire ne divulgue que ce qui est exigé et, lorsque c'est licite, en avertit l'Émetteur au préalable. Une inspection courante d'une autorité de tutelle qui ne vise pas l'Émetteur n'appelle pas d'avis. Un organisme public soumis à une loi sur l'accès aux documents applique les exceptions que cette loi prévoit.

## 6. Le portail
L'accès est personnel. Chaque utilisateur se connecte sous son propre nom et ne transmet ni lien ni session. Les pages et les téléchargements portent un filigrane visible avec le nom du lecteur, son organisation et l'heure, et peuvent en porter un invisible. Le Destinataire ne supprime ni ne masque ces marques, ne copie pas les pages par des moyens automatisés et signale sans délai toute perte ou tout usage abusif.

## 7. Journal d'utilisation
Le portail enregistre ce qui est ouvert, téléchargé, accepté et envoyé, par qui et quand, avec l'adresse réseau utilisée. L'Émetteur conserve ce journal pour établir le déroulement des discussions et protéger les Informations confidentielles. Il est traité conformément à la notice de confidentialité de l'Émetteur et au Règlement général sur la protection des données ; les droits d'accès, de rectification et d'opposition s'exercent auprès du contact qui y figure.

## 8. Contrôle des exportations et données techniques
Certains documents peuvent relever du contrôle des exportations. Le Destinataire ne les remet pas à une personne ou dans un pays pour lesquels une licence serait nécessaire sans l'avoir obtenue. L'Émetteur peut écarter un utilisateur de ces documents en raison de sa nationalité ou du lieu où il se trouve.

## 9. Absence de démarchage
Pendant douze mois, le Destinataire ne prend pas contact, au sujet de l'Objet, avec les fournisseurs, clients, prêteurs ou autorités cités dans les Informations confidentielles, sauf accord de l'Émetteur. Les relations d'affaires ordinaires ne sont pas concernées. Pendant la même durée, il ne sollicite pas activement les cadres dirigeants de l'Émetteur ; les annonces générales restent libres.

## 10. Ni promesse ni licence
Aucune partie n'est tenue de poursuivre les discussions ni de conclure. L'Émetteur ne déclare ni ne garantit que les Informations confidentielles sont complètes ou exactes ; seuls les contrats définitifs le feront. Aucun droit de propriété intellectuelle n'est transmis. Le présent accord ne confère aucune exclusivité.

## 11. Informations privilégiées
Si des Informations confidentielles contiennent une information privilégiée sur une société cotée, le Destinataire respecte la réglementation sur les abus de marché et s'abstient d'opérer sur cette base.

## 12. Restitution et destruction
Sur demande écrite, le Destinataire détruit ou restitue les Informations confidentielles dans les trente jours. Il peut garder ce que la loi ou ses propres règles de conformité l'obligent à garder, ainsi que les copies de sauvegarde jusqu'à leur expiration ; l'obligation de confidentialité continue de s'y appliquer.

## 13. Durée et recours
Les obligations durent deux ans à compter de l'acceptation et, pour les informations techniques et les secrets d'affaires, aussi longtemps qu'ils restent secrets. Des dommages-intérêts peuvent ne pas suffire : chaque partie peut demander au juge des mesures provisoires. Aucune partie ne répond des dommages indirects, sauf dol et faute lourde.

## 14. Droit, tribunaux et forme
Le présent accord est régi par le droit du Grand-Duché de Luxembourg ; les tribunaux de Luxembourg-Ville sont compétents. Il est conclu par la saisie du nom complet d'une personne habilitée sur le portail, que les deux parties acceptent comme preuve. Les textes anglais et français ont la même force ; pour chaque Destinataire, le texte affiché lors de l'acceptation prévaut. La nullité d'un article n'affecte pas les autres. Toute modification requiert l'accord écrit des deux parties.`;

export const agreement: RaiseContent["agreement"] = {
  documentKey: "confidentiality-agreement",
  text: t(en, fr),
  points: [
    t(
      "Use what you read here only to study this raise, and share it only with people of your organisation and its advisers who need it.",
      "N'utilisez ce que vous lisez ici que pour étudier cette levée et ne le communiquez qu'aux personnes de votre organisation et à ses conseils qui en ont besoin.",
    ),
    t(
      "Every page you open carries your name, your organisation and the time. What you open, download and send is recorded.",
      "Chaque page que vous ouvrez porte votre nom, votre organisation et l'heure. Ce que vous ouvrez, téléchargez et envoyez est enregistré.",
    ),
    t(
      "Nobody is bound to conclude anything, and nothing here is an offer or a warranty.",
      "Personne n'est tenu de conclure, et rien ici ne constitue une offre ni une garantie.",
    ),
    t(
      "The duties last two years, longer for technical information; on request you destroy or return what you hold.",
      "Les obligations durent deux ans, davantage pour les informations techniques ; sur demande, vous détruisez ou restituez ce que vous détenez.",
    ),
    t(
      "The law of Luxembourg applies. Typing your full name concludes the agreement for your organisation: do so only if you have that authority.",
      "Le droit luxembourgeois s'applique. La saisie de votre nom complet engage votre organisation : ne le faites que si vous y êtes habilité.",
    ),
  ],
};
