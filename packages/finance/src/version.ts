/** A saved case is its assumptions and this version. Raise it with every change that moves a figure. */
export const ENGINE_VERSION = "1.0.1";
