import { registerHooks } from "node:module";

/** Outside a bundle Node finds Next's modules only under their file names; next-auth leaves the ending out. */
registerHooks({
  resolve: (specifier, context, nextResolve) =>
    nextResolve(/^next\/(server|headers|navigation)$/.test(specifier) ? `${specifier}.js` : specifier, context),
});
