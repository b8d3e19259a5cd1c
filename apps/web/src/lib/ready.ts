import { ping } from "@fabroom/core";
import { getApp } from "./app.ts";

/** Whether the database answers. */
export async function isReady(): Promise<boolean> {
  try {
    await ping(getApp().db);
    return true;
  } catch {
    return false;
  }
}
