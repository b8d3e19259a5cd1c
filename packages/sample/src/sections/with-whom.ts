import { section } from "./section.ts";

export const withWhom = section(
  "with-whom",
  "none",
  {
    title: "With whom",
    finding:
      "No process licence, no customer contract and no equipment order is signed today; every site's gate asks for all three before its main capital is called.",
    body: `The news story behind the idea named companies that might take part. This raise names none, because none has agreed. A reader should take every sentence here that has no signature behind it as an intention.

## Who is needed
**Licensors.** No one can start a 3 nm or 2 nm process from nothing in the time of this plan. The holders are few; each runs fabs of its own and decides whether a further fab helps or harms it. For the older classes several offer licences with training. Talks go on with more than one holder for each class. The cases count a royalty on sales; they do not count a stake, which a licensor may well ask for.

**Operators.** A fab is run by some two thousand people who have done it before. Half of the first shift of Site A would have to come from abroad for two years. The operating company of each site may be the licensor, a joint venture, or our own; that choice is part of each gate and is not decided.

**Customers.** The cases sell {raise.lta-share} of the output under agreements with a term. Designers of accelerators, cloud companies and makers of vehicles have been met. Some have written letters of interest without force. None is counted, and none of the figures in this room is marked as a letter of intent or as signed.

**Makers of equipment.** The most critical lithography has one supplier. Slots are booked years ahead and against deposits. We have asked for delivery dates and put the answers into the programmes; no slot is held in our name.

**States.** Support is described chapter by chapter in the memorandum on incentives, each with the rule, the source and the condition under which it falls away. Only one is law that needs no selection: the federal credit of {us.credit-rate}, for works begun before 2027. All others need a decision that has not been taken.

## What each would get
- A licensor: a royalty, a minority at the price of the others if wanted, and a fab that can make its products in another country.
- A customer: a share of capacity at a price known in advance, in return for paying part of it whether used or not.
- A state: jobs, an open foundry, priority in a crisis, and repayment of part of the support if the terms are broken.
- An investor: a seat in proportion, reserved matters, and the right to stop at each gate.

## What we will not do
We do not buy agreement with equity at a discount. We do not accept a licence that forbids serving a customer. We do not announce a partner before he does. And if at the gate date a site lacks its licensor, the money called for it goes no further than the early works; nothing of what it lacks is made up by another site's budget.

## What could change this chapter
One signature. When there is one, the figure it bears on will change its status in the register, from assumption to letter of intent or to signed, with its date, and everyone with access will be told.`,
  },
  {
    title: "Avec qui",
    finding:
      "Aucune licence de procédé, aucun contrat client et aucune commande d'équipement n'est signé à ce jour ; le jalon de chaque site exige les trois avant l'appel de l'essentiel du capital.",
    body: `L'article à l'origine de l'idée citait des entreprises susceptibles d'y prendre part. Cette levée n'en nomme aucune, parce qu'aucune n'a donné son accord. Toute phrase de ce chapitre qu'aucune signature n'appuie doit être lue comme une intention.

## De qui l'on a besoin
**Les concédants.** Nul ne peut partir de rien en 3 nm ou en 2 nm dans les délais de ce plan. Les détenteurs sont peu nombreux ; chacun exploite ses propres usines et juge si une de plus le sert ou le dessert. Pour les classes anciennes, plusieurs proposent une licence avec formation. Pour chaque classe, les discussions se poursuivent avec plus d'un détenteur. Les dossiers comptent une redevance sur les ventes ; ils ne comptent pas de participation, qu'un concédant peut fort bien demander.

**Les exploitants.** Une usine est conduite par quelque deux mille personnes qui l'ont déjà fait. La moitié des premières équipes du site A devrait venir de l'étranger pour deux ans. La société d'exploitation d'un site peut être le concédant, une coentreprise ou la nôtre ; ce choix fait partie de chaque jalon et n'est pas arrêté.

**Les clients.** Les dossiers vendent {raise.lta-share} de la production par contrats à terme. Des concepteurs d'accélérateurs, des sociétés de cloud et des constructeurs de véhicules ont été rencontrés. Certains ont écrit des lettres d'intérêt sans force obligatoire. Aucune n'est comptée, et aucun chiffre de cette salle ne porte la mention lettre d'intention ou signé.

**Les équipementiers.** La lithographie la plus critique n'a qu'un fournisseur. Les créneaux se réservent des années à l'avance, contre acompte. Nous avons demandé des dates de livraison et les avons inscrites aux calendriers ; aucun créneau n'est retenu à notre nom.

**Les États.** La note sur les aides décrit chaque soutien, avec la règle, la source et la condition qui le fait tomber. Un seul relève d'une loi sans sélection : le crédit fédéral de {us.credit-rate}, pour des travaux commencés avant 2027. Tous les autres supposent une décision qui n'est pas prise.

## Ce que chacun y gagnerait
- Le concédant : une redevance, une participation minoritaire au prix des autres s'il le souhaite, et une usine capable de fabriquer ses produits dans un autre pays.
- Le client : une part de capacité à un prix connu d'avance, contre le paiement d'une partie, utilisée ou non.
- L'État : des emplois, une fonderie ouverte, une priorité en cas de crise, et le remboursement d'une part de l'aide si les conditions ne sont pas tenues.
- L'investisseur : une voix à proportion, des décisions réservées, et le droit d'arrêter à chaque jalon.

## Ce que nous ne ferons pas
Nous n'achetons pas un accord avec des actions décotées. Nous n'acceptons pas de licence qui interdise de servir un client. Nous n'annonçons pas un partenaire avant lui. Et si, à la date du jalon, un site n'a pas son concédant, les fonds appelés pour lui ne vont pas au-delà des travaux préparatoires ; rien de ce qui lui manque n'est pris sur le budget d'un autre.

## Ce qui changerait ce chapitre
Une signature. Quand il y en aura une, le chiffre qu'elle concerne changera de statut au registre, d'hypothèse à lettre d'intention ou à signé, avec sa date, et tous ceux qui ont accès en seront avertis.`,
  },
);
