/** A saved case is its assumptions and this version. Raise it with every change that moves a figure or adds an input. */
export const ENGINE_VERSION = "1.2.0";
