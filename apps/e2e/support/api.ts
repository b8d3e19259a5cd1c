import type { APIResponse, Page } from "@playwright/test";
import { url } from "./fixture.ts";

/** An id that nothing has. */
export const UNKNOWN = "01900000-0000-7000-8000-000000000000";

/** What an answer tells: its status and its body less the number of the request. */
export async function told(response: APIResponse) {
  const body = (await response.text()).replace(/"requestId":"[^"]*"/g, '"requestId":"-"');
  return { status: response.status(), body };
}

export const query = (page: Page, procedure: string, input?: object, origin = url("")) =>
  page.request.get(
    `${origin}/api/trpc/${procedure}${input ? `?input=${encodeURIComponent(JSON.stringify(input))}` : ""}`,
  );

export const mutate = (page: Page, procedure: string, input: object, origin = url("")) =>
  page.request.post(`${origin}/api/trpc/${procedure}`, { data: input });

/** The data of an answer that has to be a good one. */
export async function data(response: APIResponse) {
  if (!response.ok()) throw new Error(`${response.url()}: ${response.status()} ${await response.text()}`);
  return (await response.json()).result.data;
}
