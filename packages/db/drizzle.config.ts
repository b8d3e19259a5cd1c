import { defineConfig } from "drizzle-kit";

const { STUDIO_URL } = process.env;

export default defineConfig({
  dialect: "postgresql",
  schema: "./src/schema/*.ts",
  out: "./migrations",
  // for the studio alone: migrations are made from the schema, without a database
  ...(STUDIO_URL ? { dbCredentials: { url: STUDIO_URL } } : {}),
});
