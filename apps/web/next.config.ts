import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const internal = ["adapters", "api", "auth", "contracts", "core", "db", "documents", "finance", "sample", "ui"];

const config: NextConfig = {
  transpilePackages: internal.map((name) => `@fabroom/${name}`),
  // native and wasm packages, and those whose objects cross between the server process and the bundle
  serverExternalPackages: [
    "@cj-tech-master/excelts",
    "@embedpdf/pdfium",
    "@myriaddreamin/typst-ts-node-compiler",
    "docx",
    "drizzle-orm",
    "file-type",
    "mammoth",
    "nodemailer",
    "pg",
    "pg-boss",
    "pino",
    "sharp",
  ],
  poweredByHeader: false,
  reactStrictMode: true,
  // no page has an image of the optimizer's, and its door asks others in the reader's name
  images: { unoptimized: true },
  // types are a step of the checks; a start need not wait for them
  typescript: { ignoreBuildErrors: true },
  // a start builds once from a clean folder: a cache for the next build would cost more than it saves
  experimental: { turbopackFileSystemCacheForBuild: false },
  // where verifiers look for the public part of the operator's keys
  rewrites: async () => [{ source: "/.well-known/fabroom-evidence-keys", destination: "/api/evidence/keys" }],
};

export default createNextIntlPlugin("./src/i18n/request.ts")(config);
