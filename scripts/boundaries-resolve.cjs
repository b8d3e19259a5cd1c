// How dependency-cruiser finds the portal's own shorthand: "@/..." is apps/web/src, as apps/web/tsconfig.json says.
const path = require("node:path");

module.exports = { resolve: { alias: { "@": path.resolve("apps/web/src") } } };
