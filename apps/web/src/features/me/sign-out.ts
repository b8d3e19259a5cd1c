"use server";

import { pageLanguage } from "@/lib/api.ts";
import { signOut } from "@/lib/auth.ts";
import { pathTo } from "@/lib/path.ts";

/** Ends the session here and now. */
export async function leave(): Promise<void> {
  await signOut({ redirectTo: pathTo(await pageLanguage(), "/") });
}
