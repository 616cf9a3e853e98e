import type { Me } from "@pantau/api";
import { screen, waitFor } from "@solidjs/testing-library";
import { QueryClientProvider } from "@tanstack/solid-query";
import type { JSX } from "solid-js";
import { afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { enter } from "../session/session";
import { prepareSite, renderAt } from "../testing/in-site";
import { serve } from "../testing/server";
import { queryClient, refreshReads } from "./client";
import { usePeriod } from "./periods";

const READER: Me = {
  email: "dirjen@pantau.test",
  name: "Dirjen",
  lang: "id",
  region: { code: "ID", name: "Indonesia", level: "nation" },
  role: "viewer",
  grant: "admin",
  may: { upload: false, administer: false },
};

function Chosen(): JSX.Element {
  const period = usePeriod();
  return <p>{period.chosen()}</p>;
}

beforeAll(() => prepareSite());
// The clock of days alone: what waits in the page waits as ever.
beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"], now: Date.parse("2020-11-09T05:00:00Z") }));
afterEach(() => vi.useRealTimers());

it("comes to the next month by itself where the page stands open past the deadline", async () => {
  serve({
    "GET /api/periods": { body: { first: "2020-01", last: "2020-11" } },
    "GET /api/settings/deadline": { body: { value: { day: 10 } } },
  });
  await enter(async () => READER);
  renderAt("/", () => (
    <QueryClientProvider client={queryClient}>
      <Chosen />
    </QueryClientProvider>
  ));
  expect(await screen.findByText("2020-09")).toBeTruthy();
  await waitFor(() => expect(queryClient.isFetching()).toBe(0));
  vi.setSystemTime(Date.parse("2020-11-11T05:00:00Z"));
  await refreshReads("/periods");
  await waitFor(() => expect(screen.queryByText("2020-10")).not.toBeNull());
});
