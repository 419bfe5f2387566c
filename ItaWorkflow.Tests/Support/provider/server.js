// A certified provider of OpenID Connect (npm oidc-provider) on a loopback port with TLS, like one of the doors: argv is its likeness
// ("entra", "openid" or "thaid") and the address that it sends people back to. Certificate and key in PROVIDER_CERTIFICATE and PROVIDER_KEY.
// Prints its port. Whoever signs in is whom they say: an address (verified, unless it begins with "unverified"), or a citizen's number.
// End of input ends the server.
import { createServer } from "node:https";
import { Provider } from "oidc-provider";

const [likeness, back] = process.argv.slice(2);
const tenant = "11111111-2222-3333-4444-555555555555";
const prefix = likeness === "entra" ? `/${tenant}/v2.0` : "";
const method = likeness === "thaid" ? "client_secret_basic" : "client_secret_post";
const scopes = { entra: "openid profile email", openid: "openid profile email", thaid: "openid pid given_name family_name" }[likeness];

const people = (id) => ({
  sub: id,
  ...(likeness === "thaid" ? { pid: id, given_name: "สมชาย", family_name: "ใจดี" } : { email: id, email_verified: !id.startsWith("unverified"), name: id }),
  ...(likeness === "entra" ? { tid: tenant, oid: `00000000-0000-4000-8000-${Buffer.from(id).toString("hex").padStart(12, "0").slice(-12)}`, xms_edov: !id.startsWith("unverified"), ver: "2.0" } : {}),
});

const server = createServer({ cert: process.env.PROVIDER_CERTIFICATE, key: process.env.PROVIDER_KEY });
server.listen(0, "127.0.0.1", () => {
  const { port } = server.address();
  const provider = new Provider(`https://127.0.0.1:${port}${prefix}`, {
    clients: [{ client_id: "ita", client_secret: "a-secret-of-the-application-at-its-provider", redirect_uris: [back], token_endpoint_auth_method: method }],
    clientAuthMethods: [method],
    claims: {
      openid: ["sub", "tid", "oid", "xms_edov", "ver"],
      profile: ["name"],
      email: ["email", "email_verified"],
      pid: ["pid"],
      given_name: ["given_name"],
      family_name: ["family_name"],
    },
    scopes: scopes.split(" "),
    // Entra puts everything into the token; by the standard most is told beside it.
    conformIdTokenClaims: likeness !== "entra",
    pkce: { required: () => true },
    cookies: { keys: ["of-the-tests"] },
    features: { devInteractions: { enabled: true } },
    findAccount: (_, id) => ({ accountId: id, claims: () => people(id) }),
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
      grant.addOIDCScope(scopes);
      await grant.save();
      return grant;
    },
  });
  const answer = provider.callback();
  server.on("request", (request, response) => {
    request.originalUrl = request.url;
    if (prefix && request.url.startsWith(prefix)) request.url = request.url.slice(prefix.length) || "/";
    answer(request, response);
  });
  process.stdout.write(`${port}\n`);
});
process.stdin.on("end", () => process.exit()).resume();
