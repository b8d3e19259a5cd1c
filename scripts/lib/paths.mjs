import path from "node:path";

/** The root of the repository. */
export const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), "../..");

/** Where the launcher keeps what it remembers: it goes with `node_modules`. */
export const memory = path.join(root, "node_modules", ".fabroom");

/** The data folder as the server understands it. */
export const dataFolder = () => path.resolve(root, process.env.FABROOM_DATA || ".data");
