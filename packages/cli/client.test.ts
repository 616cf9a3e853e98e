import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ApiRefused, makeClient } from "./client";

let server: Server;
let answer = "";

beforeAll(async () => {
  server = createServer((_, response) => response.writeHead(429).end(answer));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

async function refusal(body: string) {
  answer = body;
  const client = makeClient(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, "token", "id");
  const error = await client.json("POST", "/tokens").catch((thrown: unknown) => thrown);
  if (!(error instanceof ApiRefused)) throw new Error("it was not refused");
  return { code: error.problem.code, title: error.problem.title };
}

it("says what the API says", async () => {
  const said = { code: "too_many_tokens", title: "Terlalu banyak token." };
  expect(await refusal(JSON.stringify(said))).toEqual(said);
});

it.each([
  ["a gateway's JSON", '{"message":"Too Many Requests"}', "Too Many Requests"],
  ["a proxy's page", "<h1>Slow down</h1>", "<h1>Slow down</h1>"],
  ["JSON that is no object", "null", "null"],
  ["nothing", "", "Too Many Requests"],
])("says what is known of %s", async (_, body, title) => {
  expect(await refusal(body)).toEqual({ code: "http_429", title });
});
