/** The most procedures one request of the browser may call: a page asks a few at once. */
export const MAX_BATCH = 10;
