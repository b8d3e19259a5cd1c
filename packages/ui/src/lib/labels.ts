import type { FigureStatus } from "@fabroom/contracts";

/** The words for the four kinds of firmness, in the reader's language. */
export type StatusLabels = Record<FigureStatus, string>;
