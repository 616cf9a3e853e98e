import { createHash } from "node:crypto";
import type { Actor } from "@pantau/domain";
import type { Platform } from "@pantau/embedded";
import { requestUpload, withdrawSubmission } from "@pantau/usecases";

export const ADMIN: Actor = {
  email: "admin@pantau.test",
  name: "Administrator",
  lang: "id",
  region: { level: "nation" },
  role: "admin",
  grant: "admin",
};
/** Another sender, so that a replaced slot is told. */
export const KORKAB: Actor = { ...ADMIN, email: "korkab.3302@example.test" };

export const NOW = "2020-11-05T03:00:00.000Z";

export interface File {
  readonly type: string;
  readonly period: string;
  readonly region: string;
  readonly partial: boolean;
  readonly fileName: string;
  readonly body: string;
}

const village = "33.02.01.2001";
const graduation = (lines: readonly string[]) =>
  ["kpm_id,village_code,facilitator_id,graduated_on,route", ...lines].join("\n");
const caseload = (lines: readonly string[]) =>
  ["village_code,facilitator_id,group_id,kpm_active", ...lines].join("\n");

/** What stands before anything goes wrong. */
export const BEFORE: readonly File[] = [
  file("caseload", "2020-08", "33.02", caseload([`${village},F1,G1,40`, `${village},F2,G2,30`])),
  file("caseload", "2020-09", "33.02", caseload([`${village},F1,G1,41`])),
  file("graduation", "2020-08", "33.02", graduation([`K1,${village},F1,2020-08-03,independent`])),
  file("graduation", "2020-09", "33.02", graduation([`K2,${village},F1,2020-09-03,independent`])),
];
/** Withdrawn at the end of the story. */
export const TO_WITHDRAW = file(
  "caseload",
  "2020-09",
  "33.02",
  caseload([`${village},F1,G1,99`, `${village},F2,G2,1`]),
);

/** What is sent while the process is killed. */
export const SENT: readonly File[] = [
  file(
    "graduation",
    "2020-09",
    "33.02",
    graduation([`K1,${village},F1,2020-09-09,natural`, `K3,${village},F2,2020-09-10,independent`]),
  ),
  {
    ...file(
      "graduation",
      "2020-10",
      "33",
      graduation([`K4,${village},F1,2020-10-09,independent`, `K5,${village},F1,2020-11-09,independent`]),
    ),
    partial: true,
  },
];

function file(type: string, period: string, region: string, body: string): File {
  return { type, period, region, partial: false, fileName: `${type}.csv`, body };
}

/** Sends as a client does; resolves with the id when the store has acknowledged the whole file. */
export async function send({ ports }: Platform, { body, ...wish }: File, actor: Actor): Promise<string> {
  const bytes = new TextEncoder().encode(body);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const asked = await requestUpload(ports, actor, { ...wish, size: bytes.length, sha256 });
  const { url, method, headers } = asked.upload;
  const answer = await fetch(url, { method, headers, body: bytes });
  if (!answer.ok) throw new Error(`refused: ${answer.status}`);
  return asked.submission;
}

/** The whole story; `tell` hears each step when its sender has been told that it is done. */
export async function play(
  platform: Platform,
  withdraw: string,
  tell: (step: number) => void | Promise<void>,
): Promise<void> {
  for (const [step, sent] of SENT.entries()) {
    await send(platform, sent, KORKAB);
    await tell(step + 1);
    await platform.idle();
  }
  await withdrawSubmission(platform.ports, ADMIN, withdraw, "a wrong file");
  await tell(SENT.length + 1);
  await platform.idle();
}
