type Handlers = { GET(request: Request): Promise<Response>; POST(request: Request): Promise<Response> };

/** A browser's part in signing in: sends requests to the handlers and keeps the cookies it is given. */
export function createBrowser(handlers: Handlers, { ip = "192.0.2.1", origin = "http://localhost:3000" } = {}) {
  const jar = new Map<string, string>();
  async function send(method: "GET" | "POST", path: string, form?: Record<string, string>): Promise<Response> {
    const request = new Request(`${origin}${path}`, {
      method,
      headers: { "x-test-peer": ip, cookie: [...jar].map(([name, value]) => `${name}=${value}`).join("; ") },
      ...(form ? { body: new URLSearchParams(form) } : {}),
    });
    const response = await handlers[method](request);
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = "", ...attributes] = cookie.split("; ");
      const [name = "", value = ""] = pair.split("=");
      if (attributes.includes("Max-Age=0")) jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  }
  /** A form of next-auth's own, with the token that proves it came from the portal. */
  async function submit(path: string, form: Record<string, string>): Promise<Response> {
    const { csrfToken } = (await (await send("GET", "/api/auth/csrf")).json()) as { csrfToken: string };
    return send("POST", path, { ...form, csrfToken });
  }
  return { jar, get: (path: string) => send("GET", path), post: send.bind(null, "POST"), submit };
}
