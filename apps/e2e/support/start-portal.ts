import { newDataFolder, removeData, startPortal, stopPortal } from "./portal.ts";

/** One portal for all journeys; its address and data folder reach them through the environment. */
export default async function globalSetup() {
  const data = newDataFolder();
  const portal = await startPortal(data);
  process.env.E2E_URL = portal.url;
  process.env.E2E_DATA = data;
  return async () => {
    await stopPortal(portal);
    removeData(data);
  };
}
