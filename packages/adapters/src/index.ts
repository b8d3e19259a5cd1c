export * from "./clock.ts";
export * from "./jobs/pg-boss.ts";
export * from "./limits/postgres.ts";
export * from "./log/pino.ts";
export * from "./mail/outbox.ts";
export * from "./mail/smtp.ts";
export * from "./notary/key-file.ts";
export * from "./storage/disk.ts";
