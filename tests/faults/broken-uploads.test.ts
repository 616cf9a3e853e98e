import { createHash } from "node:crypto";
import { connect } from "node:net";
import { gzipSync } from "node:zlib";
import { period } from "@pantau/domain";
import { type RequestedUpload, readKpis, readSubmission, requestUpload } from "@pantau/usecases";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ADMIN, startTestPlatform, type TestPlatform } from "../support/platform";

const HEADER = "kpm_id,village_code,checked_on,held_by\n";
const good = `${HEADER}K1,33.02.01.2001,2020-09-03,kpm\n`;
const bytes = (text: string) => new TextEncoder().encode(text);

let platform: TestPlatform;
let standing: string;
beforeAll(async () => {
  platform = await startTestPlatform();
  await platform.upload({ type: "kks", period: "2020-09", region: "33.02", body: good });
  standing = await numbers();
});
afterAll(() => platform.end());

async function numbers(): Promise<string> {
  return JSON.stringify((await readKpis(platform.ports, ADMIN, { period: period("2020-09") })).rows);
}

function ask(body: Uint8Array): Promise<RequestedUpload> {
  const sha256 = createHash("sha256").update(body).digest("hex");
  const wish = { type: "kks", period: "2020-09", region: "33.02", partial: true, fileName: "kks.csv" };
  return requestUpload(platform.ports, ADMIN, { ...wish, size: body.length, sha256 });
}

/** Sends the beginning of a body and hangs up. */
function sendHalf({ url, headers }: RequestedUpload["upload"], whole: Uint8Array): Promise<void> {
  const { port, pathname, search } = new URL(url);
  const lines = Object.entries({ ...headers, host: `127.0.0.1:${port}`, "content-length": whole.length });
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), "127.0.0.1", () => {
      socket.write(
        `PUT ${pathname}${search} HTTP/1.1\r\n${lines.map(([n, v]) => `${n}: ${v}\r\n`).join("")}\r\n`,
      );
      socket.write(whole.subarray(0, whole.length / 2), () => socket.destroy());
    });
    socket.on("error", reject);
    socket.on("close", () => resolve());
  });
}

describe("an upload that breaks off", () => {
  it("leaves nothing, and can be sent again to the same address", async () => {
    const body = bytes(`${good}K2,33.02.01.2001,2020-09-04,agent\n`);
    const { submission, upload } = await ask(body);
    await sendHalf(upload, body);
    await platform.idle();
    expect((await readSubmission(platform.ports, ADMIN, submission)).status).toBe("waiting");
    expect(await numbers()).toBe(standing);

    const answer = await fetch(upload.url, {
      method: "PUT",
      headers: upload.headers,
      body: new Uint8Array(body),
    });
    expect(answer.status).toBe(200);
    await platform.idle();
    expect((await readSubmission(platform.ports, ADMIN, submission)).status).toBe("accepted");
    standing = await numbers();
  });

  it("ends as expired when nothing ever comes", async () => {
    const { submission } = await ask(bytes(good));
    platform.clock.advance(24 * 3_600_000);
    platform = await platform.restart();
    expect((await readSubmission(platform.ports, ADMIN, submission)).status).toBe("expired");
    expect(await numbers()).toBe(standing);
  });
});

describe("a file that is a bomb or broken", () => {
  async function refusal(body: Uint8Array, type = "kks"): Promise<string[]> {
    const view = await platform.upload({ type, period: "2020-09", region: "33.02", body, partial: true });
    expect(view.status).toBe("rejected");
    expect(await numbers()).toBe(standing);
    return Object.keys(view.problems.counts);
  }

  it("is refused with a clear code and disturbs nothing", async () => {
    expect(await refusal(bytes(`${HEADER}"K1,33.02.01.2001`))).toEqual(["malformed"]);
    expect(await refusal(gzipSync(bytes(good)).subarray(0, 40))).toEqual(["malformed"]);
    expect(await refusal(bytes("PK\u0003\u0004 and no workbook"))).toHaveLength(1);
    expect(await refusal(new Uint8Array(0))).toEqual(["empty_file"]);
  });

  it("is given up long before it is all unpacked", async () => {
    const bomb = gzipSync(Buffer.alloc(400_000_000, "a"), { level: 1 });
    expect(bomb.length).toBeLessThan(2_000_000);
    const before = process.memoryUsage().rss;
    expect(await refusal(Buffer.concat([gzipSync(HEADER), bomb]))).toEqual(["malformed"]);
    expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000);
  });
});
