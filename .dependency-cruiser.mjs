/**
 * The house's directions, one rule a line of docs' table: who may import what. Test files may reach for factories of
 * other packages; product files may not.
 */
const tests = "\\.test\\.tsx?$|/testing(\\.ts|/)";
const inside = (name) => `^packages/${name}/`;

/** @param {string[]} allowed the workspace packages that `name` may import; anything else in the house is refused */
const mayImport = (name, allowed, { testsToo = false } = {}) => ({
  name: `${name}-may-import`,
  comment: `packages/${name} imports ${allowed.length ? allowed.join(", ") : "nothing"} of the workspace`,
  severity: "error",
  from: { path: inside(name), ...(testsToo ? {} : { pathNot: tests }) },
  to: { path: "^(packages|apps)/", pathNot: [name, ...allowed].map((each) => inside(each)) },
});

/** @param {string} what regular expression over the resolved path or the name of a built-in module */
const mustNotUse = (name, label, what, why) => ({
  name: `${name}-without-${label}`,
  comment: why,
  severity: "error",
  from: { path: inside(name), pathNot: tests },
  to: { path: what },
});

const npm = (...names) => `node_modules/(${names.join("|")})(/|$)`;

export default {
  forbidden: [
    mayImport("finance", [], { testsToo: true }),
    mayImport("documents", [], { testsToo: true }),
    mayImport("verifier", [], { testsToo: true }),
    mayImport("contracts", ["finance"], { testsToo: true }),
    mayImport("portable", ["contracts", "finance"], { testsToo: true }),
    mayImport("db", ["contracts"]),
    mayImport("core", ["db", "contracts", "finance", "documents", "portable"]),
    mayImport("adapters", ["core"]),
    mayImport("auth", ["db", "core", "contracts"]),
    mayImport("api", ["core", "contracts", "finance"]),
    mayImport("ui", ["contracts"]),
    mayImport("sample", ["contracts", "finance", "documents", "portable"]),
    {
      name: "sample-has-only-shapes-of-documents",
      comment: "the sample describes documents; making bytes of them is the work of who asks for it",
      severity: "error",
      from: { path: inside("sample"), pathNot: tests },
      to: { path: inside("documents"), dependencyTypesNot: ["type-only"] },
    },
    {
      name: "finance-is-pure",
      comment: "the engine runs in the browser and on the server alike: no built-in module of Node",
      severity: "error",
      from: { path: inside("finance"), pathNot: tests },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "contracts-are-safe-in-the-browser",
      comment: "the shapes are shared with the browser: no built-in module of Node",
      severity: "error",
      from: { path: inside("contracts"), pathNot: tests },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "portable-is-pure",
      comment: "the raise's folder is read and written through an interface; disk and archive stand apart, in node/",
      severity: "error",
      from: { path: inside("portable"), pathNot: `${inside("portable")}src/node/|${tests}` },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "portable-knows-no-disk",
      comment: "a preview in the browser reads the same folder",
      severity: "error",
      from: { path: inside("portable"), pathNot: `${inside("portable")}src/node/|${tests}` },
      to: { path: `${inside("portable")}src/node/` },
    },
    {
      name: "verifier-stands-alone",
      comment: "it is copied and run as one file: built-in modules of Node, and nothing else",
      severity: "error",
      from: { path: inside("verifier"), pathNot: tests },
      to: { dependencyTypesNot: ["core"] },
    },
    {
      name: "nobody-needs-the-verifier",
      comment: "what checks the product is no part of it: only tests meet both",
      severity: "error",
      from: { path: "^(packages|apps)/", pathNot: `${inside("verifier")}|${tests}` },
      to: { path: inside("verifier") },
    },
    mustNotUse("contracts", "libraries", npm("drizzle-orm", "react", "pg"), "a shape knows neither tables nor screens"),
    mustNotUse(
      "core",
      "framework",
      npm("next", "react", "react-dom", "@trpc/[^/]+", "next-auth"),
      "the product runs without its web framework",
    ),
    mustNotUse("api", "sql", npm("drizzle-orm", "pg", "next-auth"), "the procedures are thin: no SQL, no sessions"),
    {
      name: "nobody-imports-apps",
      comment: "apps are at the end of the direction",
      severity: "error",
      from: { path: "^packages/" },
      to: { path: "^apps/" },
    },
    {
      name: "web-composes-in-one-place",
      comment:
        "core and adapters are met in the server's part of src/lib, in route handlers and in the start alone; their types anywhere",
      severity: "error",
      from: {
        path: "^apps/web/",
        pathNot: [
          "^apps/web/src/lib/(server|auth|api|ready|run-aside)\\.ts$",
          "^apps/web/((server|set-up)\\.ts$|start/)",
          "/route\\.tsx?$",
          tests,
        ],
      },
      to: { path: "^packages/(core|adapters|documents|sample)/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "web-without-database",
      comment: "the database is opened by the start and handed to the composition root, nothing else sees it",
      severity: "error",
      from: {
        path: "^apps/web/",
        pathNot: ["^apps/web/src/lib/(server|auth|api|ready)\\.ts$", "^apps/web/((server|set-up)\\.ts$|start/)", tests],
      },
      to: { path: `^packages/db/|${npm("drizzle-orm", "pg")}`, dependencyTypesNot: ["type-only"] },
    },
    {
      name: "features-stay-apart",
      comment:
        "a feature imports no other feature but the shell around all of them: what two share moves there, to ui or to lib",
      severity: "error",
      from: { path: "^apps/web/src/features/([^/]+)/" },
      to: { path: "^apps/web/src/features/", pathNot: ["^apps/web/src/features/$1/", "^apps/web/src/features/shell/"] },
    },
    {
      name: "no-circles",
      comment:
        "a file is understood without the file that uses it; packages/documents keeps in one place what is shared by several bundles, with the types of its owners",
      severity: "error",
      from: { path: "^(packages|apps)/", pathNot: inside("documents") },
      to: { circular: true },
    },
    {
      name: "declared-and-found",
      comment: "an import that can't be resolved is undeclared in package.json or misspelt",
      severity: "error",
      from: {},
      // A package that holds nothing but types is no module to find.
      to: { couldNotResolve: true, pathNot: "^topojson-specification$" },
    },
  ],
  options: {
    // TypeScript 7 has no compiler API: swc reads the files, type imports included.
    parser: "swc",
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(\\.next|\\.turbo|test-results|playwright-report)/" },
    webpackConfig: { fileName: new URL("scripts/boundaries-resolve.cjs", import.meta.url).pathname },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "node", "default"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json", ".css"],
    },
  },
};
