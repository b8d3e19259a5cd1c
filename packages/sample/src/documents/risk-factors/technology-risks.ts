import { shock } from "../facts/rerun.ts";
import { type RiskGroup, sized } from "./risk.ts";

export const technologyRisks: RiskGroup = {
  title: { en: "Technology and yield", fr: "Technologie et rendement" },
  intro: {
    en: "The network owns no process. What it can make, how soon and how well, depends on agreements that do not exist yet.",
    fr: "Le réseau ne possède aucun procédé. Ce qu'il pourra produire, quand et avec quelle qualité dépend d'accords qui n'existent pas encore.",
  },
  risks: [
    {
      title: { en: "No process licence is signed", fr: "Aucune licence de procédé n'est signée" },
      text: {
        en: "The few firms that run processes of the most advanced class in volume are known, and each is a competitor of what is planned here. A licence may not be had at all, may be limited in field or customer, may need approval by the licensor's government, or may cost more than the royalty counted.",
        fr: "Les rares entreprises qui exploitent en volume des procédés de la classe la plus avancée sont connues, et chacune concurrence ce projet. La licence peut être refusée, limitée en domaine ou en clientèle, soumise à l'autorisation de l'État du concédant, ou coûter plus que la redevance retenue.",
      },
      mitigation: {
        en: "Signature is the first gate of each advanced site: without it only early works are spent. Mature-node sites can use processes that several firms license.",
        fr: "La signature est le premier jalon de chaque site avancé : sans elle, seuls les travaux préparatoires sont engagés. Les sites matures peuvent recourir à des procédés que plusieurs acteurs concèdent.",
      },
      shock: sized(
        "points",
        0.05,
        (n) => ({
          en: `a royalty ${n} of revenue higher`,
          fr: `une redevance supérieure de ${n} de chiffre d'affaires`,
        }),
        (site, n) => ({ "costs.royaltyShare": site.a.costs.royaltyShare + n }),
      ),
    },
    {
      title: { en: "Defects stay higher", fr: "La densité de défauts reste plus élevée" },
      text: {
        en: "Die yield falls quickly with defect density on the large dies that accelerators use. Published densities come from the best operators with decades of learning. Where wafers are sold at a price per wafer, the customer bears a part of poor yield at first, and then leaves.",
        fr: "Sur les grandes puces des accélérateurs, le rendement chute vite avec la densité de défauts. Les densités publiées viennent des meilleurs exploitants, forts de décennies d'apprentissage. Quand la vente se fait à la plaquette, le client supporte d'abord une part du mauvais rendement, puis s'en va.",
      },
      mitigation: {
        en: "A copied process, an operator with a record, and bonus and penalty on defect density are asked of the licensor. Yield gates precede second modules.",
        fr: "Un procédé dupliqué, un exploitant expérimenté, un bonus-malus sur la densité de défauts sont demandés au concédant. Des jalons de rendement précèdent la seconde tranche.",
      },
      shock: sized(
        "ratio",
        0.05,
        (n) => ({
          en: `mature defect density doubled, and the price of a wafer ${n} lower to keep customers`,
          fr: `une densité de défauts doublée à maturité, et un prix inférieur de ${n} pour conserver les clients`,
        }),
        (site, n) => ({ ...shock.defects(site, 2), ...shock.price(site, 1 - n) }),
      ),
    },
    {
      title: { en: "The ramp takes longer", fr: "La montée en cadence est plus longue" },
      text: {
        en: "Ramps of established operators are counted in quarters; new operators have taken longer, and customers qualify a new line product by product. Fixed costs and interest run from the first day.",
        fr: "Les montées en cadence des exploitants établis se comptent en trimestres ; de nouveaux venus ont mis plus longtemps, et les clients qualifient une ligne produit par produit. Les coûts fixes et les intérêts courent dès le premier jour.",
      },
      mitigation: {
        en: "A grace period after completion and a reserve account. Support from sponsors after completion is not promised.",
        fr: "Différé après l'achèvement et compte de réserve. Aucun soutien des sponsors n'est promis après l'achèvement.",
      },
      shock: sized(
        "months",
        12,
        (n) => ({ en: `the ramp ${n} longer`, fr: `une montée en cadence plus longue de ${n}` }),
        shock.ramp,
      ),
    },
    {
      title: { en: "Wafers are scrapped in the line", fr: "Des plaquettes sont rebutées en ligne" },
      text: {
        en: "A contaminated chemical, a power dip or a mistaken recipe can scrap weeks of production: everything in the line at that hour.",
        fr: "Un produit contaminé, un creux de tension ou une recette erronée peuvent détruire des semaines de production : tout ce qui se trouve en ligne à ce moment.",
      },
      mitigation: {
        en: "Business-interruption cover is to be bought before first starts; terms are not known. Duplicate supply of chemicals and power at every site.",
        fr: "Une assurance pertes d'exploitation sera souscrite avant les premiers lancements ; ses conditions ne sont pas connues. Double approvisionnement en produits chimiques et en électricité sur chaque site.",
      },
      shock: sized(
        "points",
        0.03,
        (n) => ({ en: `line yield ${n} lower`, fr: `un rendement de ligne inférieur de ${n}` }),
        (site, n) => shock.lineYield(site, -n),
      ),
    },
    {
      title: { en: "The technology is overtaken", fr: "La technologie est dépassée" },
      text: {
        en: "A site planned today reaches its full rate years from now. New device structures, chiplets, optical links or other ways of computing may shift value away from the node that was bought.",
        fr: "Un site planifié aujourd'hui n'atteint sa pleine cadence que dans plusieurs années. De nouvelles structures de transistors, l'assemblage de chiplets, les liaisons optiques ou d'autres façons de calculer peuvent déplacer la valeur hors du nœud acheté.",
      },
      mitigation: {
        en: "The base case stands without terminal value: nothing is counted for what the fab may be worth at the end. The first site, not the network, is what is financed first.",
        fr: "Le cas central ne retient aucune valeur terminale : rien n'est compté pour ce que vaudra l'usine à la fin. C'est le premier site, et non le réseau, qui se finance d'abord.",
      },
    },
  ],
};
