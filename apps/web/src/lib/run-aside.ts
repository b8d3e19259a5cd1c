import "server-only";

/** The model on a thread of its own, for pages that draw more of a case than its view carries. */
export { runAside } from "@fabroom/core";
