import {
  type Actor,
  absent,
  forbidden,
  type Lang,
  MOST_SENT,
  maySend,
  type Period,
  parsePeriod,
  Refusal,
  type RegionTree,
  requireAllowed,
  runningPeriod,
  type ScopeRegion,
  scopeText,
} from "@pantau/domain";
import { reportType } from "@pantau/reports";
import { uploadKey } from "./object-keys";
import type { Audit, Clock, Ids, Objects, Ports, SignedUpload, Submissions, UploadRequest } from "./ports";

/** How long a signed URL can be used to begin a sending. */
const SEND_WITHIN_MS = 60 * 60 * 1000;
const SHA256 = /^[0-9a-f]{64}$/;

export interface UploadWish {
  readonly type: string;
  readonly period: string;
  /** `ID`, or a province or regency code of the period or of today. */
  readonly region: string;
  readonly partial: boolean;
  readonly size: number;
  /** Hex. */
  readonly sha256: string;
  readonly fileName: string;
  /** Language of the error copy; the user's own where absent. */
  readonly lang?: Lang;
}

export interface RequestedUpload {
  readonly submission: string;
  readonly upload: SignedUpload & { readonly expiresAt: string };
}

type Needs = Pick<Ports, "tree"> & {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly submissions: Pick<Submissions, "putRequest">;
  readonly objects: Pick<Objects, "signUpload">;
  readonly audit: Audit;
};

/**
 * Fixes what will be sent and how it will be judged, and gives the address to send it to. The
 * submission's id, and with it its place in the order, is given here.
 */
export async function requestUpload(ports: Needs, actor: Actor, wish: UploadWish): Promise<RequestedUpload> {
  requireAllowed(actor.role !== "viewer" && actor.grant !== "read");
  const now = ports.clock.now();
  const period = periodIn(wish, now);
  const scope = scopeIn(ports.tree, actor, wish.region, period);
  refuseUnfit(wish);

  const id = ports.ids.next();
  const expiresAt = new Date(now.getTime() + SEND_WITHIN_MS);
  const request: UploadRequest = {
    id,
    type: wish.type,
    period,
    scope: scopeText(scope),
    partial: wish.partial,
    size: wish.size,
    sha256: wish.sha256,
    fileName: plainName(wish.fileName),
    lang: wish.lang ?? actor.lang,
    requestedBy: actor.email,
    requestedAt: now.toISOString(),
    expiresAt: expiresAt.toISOString(),
    key: uploadKey(id, wish.size),
  };
  await ports.submissions.putRequest(request, listedUnder(ports.tree, scope, period));
  await ports.audit.append({
    id: `${id}.requested`,
    at: request.requestedAt,
    by: actor.email,
    action: "submission.requested",
    subject: id,
    region: request.scope,
    details: { type: request.type, period, fileName: request.fileName, size: request.size },
  });
  const upload = await ports.objects.signUpload(request.key, {
    size: wish.size,
    sha256: wish.sha256,
    expiresAt,
  });
  return { submission: id, upload: { ...upload, expiresAt: request.expiresAt } };
}

function periodIn(wish: UploadWish, now: Date): Period {
  const period = parsePeriod(wish.period);
  if (!period) throw new Refusal("invalid", "bad_period");
  if (period > latestPeriod(now)) {
    throw new Refusal("invalid", "future_period");
  }
  return period;
}

/** The month that it is in Indonesia's east, where a month begins first. */
function latestPeriod(now: Date): Period {
  return runningPeriod(now, "WIT");
}

function scopeIn(tree: RegionTree, actor: Actor, region: string, period: Period): ScopeRegion {
  const scope = tree.at(period).scope(region);
  if (!scope) throw absent(actor, "unknown_region");
  if (!maySend(tree, actor, scope, period)) throw forbidden();
  return scope;
}

function refuseUnfit(wish: UploadWish): void {
  if (!reportType(wish.type)) throw new Refusal("invalid", "unknown_type");
  if (!SHA256.test(wish.sha256)) throw new Refusal("invalid", "bad_checksum");
  if (!Number.isSafeInteger(wish.size) || wish.size < 0) throw new Refusal("invalid", "bad_size");
  if (wish.size > MOST_SENT) {
    throw new Refusal("too-large", "too_large");
  }
}

/** A name to show and to save under: no directories, no control characters. */
function plainName(fileName: string): string {
  const last = fileName.split(/[/\\]/).at(-1) ?? "";
  const plain = [...last].filter((character) => character >= " " && character !== "\u007f").join("");
  return plain.trim().slice(0, 200) || "upload";
}

/** Whose lists show it: those of every region of today that wholly holds its scope. */
function listedUnder(tree: RegionTree, scope: ScopeRegion, period: Period): string[] {
  if (scope.level === "nation") return ["ID"];
  const provinces = new Set(
    tree
      .at(period)
      .within(scope)
      .map((id) => tree.today.provinceOf(id)),
  );
  const province = provinces.size === 1 ? [...provinces] : [];
  return ["ID", ...province, ...(scope.level === "regency" ? [scope.id] : [])];
}
