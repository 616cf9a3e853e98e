import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from "jose";
import { beforeAll, describe, expect, it } from "vitest";
import { makeVerifyAccessToken, type VerifyAccessToken } from "./access-token";

const ISSUER = "https://cognito-idp.ap-southeast-3.amazonaws.com/ap-southeast-3_Ab12Cd34E";
const CLIENT = "7c1rcl3example9";

/** What a Cognito user pool puts into its access tokens, as recorded; signed here by our own key. */
const cognitoAccess = {
  sub: "b95a353c-1051-70f0-3d36-6a9f1f4f2f11",
  iss: ISSUER,
  version: 2,
  client_id: CLIENT,
  origin_jti: "0f7bd7a8-7ad6-4bd7-8f21-2b8c1c6c2a55",
  event_id: "5a3d2c1e-9a55-4a86-a2fb-1b1d3a1f8a10",
  token_use: "access",
  scope: "openid email profile",
  auth_time: 1604203200,
  jti: "3c1f4ba5-95b6-4c2b-8b31-5f8f3f8f1a61",
  username: "korkab@pantau.test",
};
/** Its ID token carries the same signature, an audience and no client_id. */
const cognitoId = {
  ...cognitoAccess,
  aud: CLIENT,
  client_id: undefined,
  token_use: "id",
  email: "korkab@pantau.test",
};

let key: CryptoKey;
let strangersKey: CryptoKey;
let cognito: VerifyAccessToken;
let ours: VerifyAccessToken;

beforeAll(async () => {
  const [pair, stranger] = [await generateKeyPair("RS256"), await generateKeyPair("RS256")];
  key = pair.privateKey;
  strangersKey = stranger.privateKey;
  const keys = { keys: [{ ...(await exportJWK(pair.publicKey)), kid: "one", alg: "RS256", use: "sig" }] };
  cognito = makeVerifyAccessToken({ issuer: ISSUER, keys, clientIds: [CLIENT] });
  ours = makeVerifyAccessToken({
    issuer: (issuer) => /^http:\/\/127\.0\.0\.1:\d+\/oidc$/.test(issuer),
    keys,
    audience: "urn:pantau:api",
  });
});

const sign = (claims: JWTPayload, { expires = "1h", by = key } = {}) =>
  new SignJWT(JSON.parse(JSON.stringify(claims)))
    .setProtectedHeader({ alg: "RS256", kid: "one" })
    .setIssuedAt()
    .setExpirationTime(expires)
    .sign(by);

describe("Cognito's access tokens, without audience", () => {
  it("are believed", async () => {
    expect(await cognito(await sign(cognitoAccess))).toEqual({
      issuer: ISSUER,
      subject: cognitoAccess.sub,
      email: undefined,
      session: `${cognitoAccess.sub}/${cognitoAccess.origin_jti}`,
    });
  });

  it.each([
    ["an ID token", () => sign(cognitoId)],
    ["another client's token", () => sign({ ...cognitoAccess, client_id: "other" })],
    ["another pool's token", () => sign({ ...cognitoAccess, iss: `${ISSUER}x` })],
    ["an expired token", () => sign(cognitoAccess, { expires: "-1m" })],
    ["a token signed by somebody else", () => sign(cognitoAccess, { by: strangersKey })],
    ["no token", async () => "abc"],
    ["an unsigned token", async () => `${btoa('{"alg":"none"}')}.${btoa(JSON.stringify(cognitoAccess))}.`],
  ])("%s is not", async (_, token) => {
    expect(await cognito(await token())).toBeUndefined();
  });
});

describe("tokens of the embedded provider, with audience", () => {
  const claims = {
    iss: "http://127.0.0.1:3000/oidc",
    sub: "korkab@pantau.test",
    aud: "urn:pantau:api",
    client_id: "web",
    email: "Korkab@pantau.test",
    sid: "s1",
  };

  it("are believed on any port of this machine, and carry the e-mail", async () => {
    expect(await ours(await sign(claims))).toMatchObject({
      email: "korkab@pantau.test",
      session: "korkab@pantau.test/s1",
    });
    expect(await ours(await sign({ ...claims, iss: "http://127.0.0.1:8080/oidc" }))).toBeDefined();
  });

  it("are not believed for another audience or from another host", async () => {
    expect(await ours(await sign({ ...claims, aud: "web" }))).toBeUndefined();
    expect(await ours(await sign({ ...claims, aud: undefined }))).toBeUndefined();
    expect(await ours(await sign({ ...claims, iss: "http://evil.test/oidc" }))).toBeUndefined();
  });
});

it("refuses a configuration that would believe everybody's tokens", () => {
  expect(() => makeVerifyAccessToken({ issuer: ISSUER, keys: { keys: [] } })).toThrow(RangeError);
});
