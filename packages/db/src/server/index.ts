export { DatabaseServerError, type DatabaseServerErrorCode } from "./errors.ts";
export { makeWritableFolder } from "./folder.ts";
export { type FolderLock, lockFolder, lockHolder } from "./lock.ts";
export { findMigrations, migrate } from "./migrate.ts";
export { type DatabaseServer, type DatabaseServerOptions, openDatabaseServer } from "./open.ts";
export { ensureRoles } from "./roles.ts";
