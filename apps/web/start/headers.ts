/** What every answer bears, whoever makes it and whatever it says. */
type Place = { path: string; nonce: string; overTls: boolean; dev: boolean };

const ALWAYS = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
  "x-frame-options": "DENY",
  "permissions-policy":
    "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=(), display-capture=()",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "origin-agent-cluster": "?1",
  "x-permitted-cross-domain-policies": "none",
};

/** Nothing in such an answer is run or fetched; a refusal that a reader sees has its own style. */
export const CLOSED_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** A page runs only scripts that bear the nonce of this one answer. */
const pagePolicy = (nonce: string, dev: boolean): string =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "object-src 'none'",
  ].join("; ");

/** Half a year on, browsers still come by TLS alone. */
const STRICT_TRANSPORT = "max-age=15552000";

/** @param overTls whether readers reach the portal by https in production */
export function securityHeaders({ path, nonce, overTls, dev }: Place): Record<string, string> {
  return {
    ...ALWAYS,
    "content-security-policy": path.startsWith("/api/") ? CLOSED_POLICY : pagePolicy(nonce, dev),
    ...(overTls ? { "strict-transport-security": STRICT_TRANSPORT } : {}),
  };
}

/** The same where no answer has been begun: as lines of HTTP. */
export const rawAnswer = (status: string, headers: Record<string, string>): string =>
  [`HTTP/1.1 ${status}`, ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`), "", ""].join("\r\n");
