import type { Assumptions } from "@fabroom/finance";
import { at, CP, periodsIn } from "../grid/formulas.ts";
import { heading, line, type Page, scalar, series, t } from "../grid/model.ts";

/** Cash from completion: debt service, reserve, support of the sponsor, lock-up, distributions. */
export function waterfallPage(a: Assumptions): Page {
  const byEquity = a.dsra.funding === "equity";
  const money = (key: string, en: string, fr: string, formula: string) => line(key, t(en, fr), "currencyM", formula);
  const limited = "MAX(0,{cashAfterReserve}-in_funding_minimumCash)";
  return {
    key: "waterfall",
    title: t("Cash waterfall", "Cascade de trésorerie"),
    items: [
      heading("Reserve", "Réserve"),
      scalar("dsraSpan", t("Periods ahead", "Périodes couvertes"), "count", periodsIn("in_dsra_months")),
      money("serviceSoFar", "Debt service so far", "Service de la dette cumulé", "{serviceSoFar-1}+{debtService}"),
      series(
        "dsraTarget",
        `IF(AND({i}>=${CP}-1,{i}<{maturityPeriod}),MAX(0,${at("serviceSoFar", "{i}+{dsraSpan}")}-{serviceSoFar}),0)`,
      ),
      heading("Cascade", "Cascade"),
      money(
        "cashBeforeReserve",
        "Cash after debt service and public loans",
        "Trésorerie après service de la dette et prêts publics",
        `IF({i}<${CP},0,{cash-1}+{cfads}+{publicCash}+{interestSubsidy}+{terminalValue}-{debtService}+{softNet})`,
      ),
      money(
        "reserveDrawn",
        "Drawn from the reserve",
        "Prélevé sur la réserve",
        "MIN({dsraBalance-1},MAX(0,-{cashBeforeReserve}))",
      ),
      series("sponsorSupport", "MAX(0,-({cashBeforeReserve}+{reserveDrawn}))"),
      money(
        "cashAvailable",
        "Available to the reserve",
        "Disponible pour la réserve",
        "MAX(0,{cashBeforeReserve}+{reserveDrawn})",
      ),
      series("dsraEquity", byEquity ? `IF({i}=${CP}-1,{dsraTarget},0)` : "0"),
      series(
        "dsraBalance",
        `IF({i}<${CP},{dsraEquity},MIN({dsraTarget},{dsraBalance-1}-{reserveDrawn}+{cashAvailable}))`,
      ),
      money(
        "cashAfterReserve",
        "Available to equity",
        "Disponible pour les fonds propres",
        `IF({i}<${CP},0,{cashAvailable}+{dsraBalance-1}-{reserveDrawn}-{dsraBalance})`,
      ),
      heading("Distributions", "Distributions"),
      scalar(
        "firstDistribution",
        t("First period with distributions", "Première période de distribution"),
        "count",
        `IF({amount}>0,{repaymentPeriod},${CP})`,
      ),
      line(
        "locked",
        t("Test of the last date failed", "Test de la dernière échéance manqué"),
        "none",
        `IF(OR({i}<${CP},{i}>{maturityPeriod},{amount}<=0),0,IF({flagPayment}=1,IF(OR(AND({dscr}<in_debt_lockupDscr*0.999999999,{debtService}>{amount}*0.000000001),{dsraTarget}-{dsraBalance}>{amount}*0.000000001),1,0),{locked-1}))`,
      ),
      series("lockup", "IF({i}>={firstDistribution},{locked},0)", { unit: "none" }),
      series(
        "distributions",
        `IF({flagLast}=1,{cashAfterReserve},IF(AND({flagPayment}=1,{i}>={firstDistribution},{locked}=0),${
          a.funding.reservesOnly ? `MIN(${limited},MAX(0,{retainedEarnings-1}+{netIncome}))` : limited
        },0))`,
        { strong: true },
      ),
      series("cash", `IF({i}<${CP},{surplus},{cashAfterReserve}-{distributions})`, { strong: true }),
    ],
  };
}
