import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";

/** scrypt with 32 MB of memory: about 80 ms a guess. */
const COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 2 ** 20 } as const;
const LENGTH = 32;

/** `scrypt$N$r$p$salt$hash`, so that the cost can be raised later. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(password, salt, COST);
  return ["scrypt", COST.N, COST.r, COST.p, salt.toString("base64url"), hash.toString("base64url")].join("$");
}

/** Takes as long where there is no such account as where the password is wrong. */
export async function verifyPassword(password: string, stored: string | undefined): Promise<boolean> {
  const [, n, r, p, salt = "", hash = ""] = (stored ?? NOBODY).split("$");
  const cost = { ...COST, N: Number(n), r: Number(r), p: Number(p) };
  const expected = Buffer.from(hash, "base64url");
  const derived = await derive(password, Buffer.from(salt, "base64url"), cost);
  return timingSafeEqual(derived, expected) && stored !== undefined;
}

const NOBODY = [
  "scrypt",
  COST.N,
  COST.r,
  COST.p,
  "AAAAAAAAAAAAAAAAAAAAAA",
  Buffer.alloc(LENGTH).toString("base64url"),
].join("$");

export const SHORTEST_PASSWORD = 8;
export const LONGEST_PASSWORD = 256;

/** A stable word for what is wrong with a new password; undefined where it will do. */
export function weaknessOf(password: string, email: string): "short" | "long" | "guessable" | undefined {
  if (password.length < SHORTEST_PASSWORD) return "short";
  if (password.length > LONGEST_PASSWORD) return "long";
  const lower = password.toLowerCase();
  const guessable = new Set(lower).size < 4 || lower === email || lower === email.split("@")[0];
  return guessable || COMMON.some((word) => lower.startsWith(word) && lower.length - word.length <= 2)
    ? "guessable"
    : undefined;
}

const COMMON = [
  "password",
  "kata sandi",
  "katasandi",
  "12345678",
  "qwertyui",
  "indonesia",
  "bismillah",
  "sayangku",
];

function derive(password: string, salt: Buffer, cost: { N: number; r: number; p: number; maxmem: number }) {
  return new Promise<Buffer>((resolve, reject) => {
    scrypt(password.normalize("NFKC"), salt, LENGTH, cost, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}
