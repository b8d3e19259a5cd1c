import type { Page } from "@playwright/test";
import { bareColumns, bareInputs, bareIrr, bareLines, runBare } from "../yardstick/bare-model.ts";

/** Milliseconds from the reader's click to the report of the network's run. */
export async function measureNetworkRun(page: Page, paths: number): Promise<number> {
  const panel = page.locator("#risk");
  await panel.locator("select").selectOption(String(paths));
  const run = panel.locator("[data-run]");
  await run.waitFor();
  return run.evaluate(
    (button: HTMLElement, wanted) =>
      new Promise<number>((resolve, reject) => {
        const section = button.closest("section") ?? document.body;
        const was = section.querySelector("[data-simulation]")?.getAttribute("data-run-id");
        const began = performance.now();
        const observer = new MutationObserver(() => {
          const now = section.querySelector("[data-simulation]");
          if (!now || now.getAttribute("data-run-id") === was) return;
          observer.disconnect();
          const ran = now.getAttribute("data-paths");
          if (ran === String(wanted)) resolve(performance.now() - began);
          else reject(new Error(`${ran} of ${wanted} paths were run`));
        });
        observer.observe(section, { subtree: true, childList: true, attributes: true });
        button.click();
      }),
    paths,
  );
}

/** Milliseconds of the bare loop in the same browser, on a page of its own. */
export function measureBare(page: Page, evaluations: number): Promise<number> {
  return page.evaluate<number>(`(() => {
    const bareLines = ${JSON.stringify(bareLines)};
    const bareInputs = ${JSON.stringify(bareInputs)};
    const bareColumns = ${bareColumns.toString()};
    ${runBare.toString()}
    ${bareIrr.toString()}
    const inputs = { ...bareInputs };
    const columns = bareColumns(inputs.months);
    const run = (count) => {
      let sum = 0;
      for (let i = 0; i < count; i++) {
        inputs.price = bareInputs.price * (1 + (i % 7) / 1000);
        sum += runBare(inputs, columns);
      }
      return sum;
    };
    run(2000);
    const began = performance.now();
    if (!Number.isFinite(run(${evaluations}))) throw new Error("the bare loop found no return");
    return performance.now() - began;
  })()`);
}
