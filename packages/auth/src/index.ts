export { actorOf, type Idle } from "./actor.ts";
export { confirmTarget, landingUrl, safeNext } from "./link/address.ts";
export { inspectLink, type LinkState } from "./link/inspect.ts";
export { signInMail } from "./link/mail.ts";
export { type LinkAnswer, requestLink } from "./link/request.ts";
export { sampleLinks } from "./link/sample.ts";
export * from "./options.ts";
export { normaliseEmail } from "./secret.ts";
export { authConfig } from "./session/config.ts";
