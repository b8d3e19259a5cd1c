import type { RaiseContent } from "@fabroom/contracts";
import { t } from "./localised.ts";

/** What an investor acknowledges when sending an indication of interest. Its id and version are sealed with the receipt. */
export const legend: RaiseContent["legend"] = {
  id: "indication-legend",
  version: 2,
  // whoever has not read the risk factors in full may send an indication, and the receipt says so
  mustRead: [],
  text: t(
    `This is an indication of interest. It is not an offer, not an acceptance and not an undertaking to invest or to lend.

The issuer asks for no money and takes none. An indication can be changed or withdrawn at any time, without reason and without cost. It neither reserves an allocation nor gives a right to one.

Nothing is sold until definitive agreements are signed, after the investor's own decision, the checks the law asks for, and the delivery of the final documents. Those documents prevail over everything in this room.

The figures are computed from stated assumptions. They are not promises, and several sites fall short of the return the issuer itself asks for. All invested capital can be lost.

By sending this indication the person named confirms that they may speak for the organisation. Which of the documents and cases listed they had opened, and how far, is stated in the receipt as the record of this room shows it.`,
    `Le présent document est une indication d'intérêt (non engageante). Ce n'est ni une offre, ni une acceptation, ni un engagement d'investir ou de prêter.

L'émetteur ne demande et ne reçoit aucun fonds. L'indication peut être modifiée ou retirée à tout moment, sans motif et sans frais. Elle ne réserve aucune allocation et n'y donne aucun droit.

Rien n'est vendu avant la signature des contrats définitifs, après la décision propre de l'investisseur, les vérifications exigées par la loi et la remise des documents définitifs. Ces documents prévalent sur tout ce que contient cette salle.

Les chiffres sont calculés à partir d'hypothèses énoncées. Ce ne sont pas des promesses, et plusieurs sites n'atteignent pas le rendement que l'émetteur exige lui-même. La totalité du capital investi peut être perdue.

En envoyant cette indication, la personne nommée confirme qu'elle peut s'exprimer au nom de l'organisation. Le récépissé énonce, d'après le registre de cette salle, lesquels des documents et plans d'affaires énumérés elle a ouverts, et dans quelle mesure.`,
  ),
};
