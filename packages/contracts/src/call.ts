/** The most procedures one request of the browser may call: a page asks a few at once. */
export const MAX_BATCH = 10;

/** The longest address of a request, in characters: queries that would need more are sent in several. */
export const MAX_CALL_ADDRESS = 8000;
