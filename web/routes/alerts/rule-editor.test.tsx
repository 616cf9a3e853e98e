import { type AlertRule, defaultRules } from "@pantau/domain";
import { fireEvent, render, screen, waitFor } from "@solidjs/testing-library";
import { beforeAll, expect, it } from "vitest";
import { prepareSite } from "../../testing/in-site";
import { serve } from "../../testing/server";
import { pages } from "./page";
import { RuleEditor } from "./rule-editor";

beforeAll(async () => {
  await prepareSite();
  await pages[0]?.words?.load("id");
});

const rules = defaultRules([{ id: "graduation-independent", ofEntitlement: false }]);
const rule = rules.find((one) => one.level === "regency" && one.watch.kind === "kpi") as AlertRule;

function show() {
  let closed = false;
  const close = () => {
    closed = true;
  };
  render(() => <RuleEditor rule={rule} standing={{ version: 2, rules }} close={close} />);
  return () => closed;
}
const button = (name: string) => screen.getByRole("button", { name });
const type = (label: string | RegExp, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });

it("tests the rule as it is written now, before anything is saved", async () => {
  const firing = { region: "33.02", at: "2020-05-11", period: "2020-04", until: "2020-07-12" };
  const told = { korkab: 1, korwil: 1, national: 0 };
  const received = serve({
    "POST /api/alert-rules/back-test": { body: { firings: [firing], people: 2, told } },
  });
  const closed = show();
  type("Ambang (%)", "70");
  fireEvent.click(button("Uji pada tahun ini"));
  await waitFor(() => expect(screen.getByText(/akan berlangsung 1 kali; 2 orang/)).toBeTruthy());
  expect(screen.getByText("Kab. Banyumas")).toBeTruthy();
  expect(received).toHaveLength(1);
  expect(received[0]?.body).toMatchObject({
    rule: { id: rule.id, watch: { condition: { type: "below-pace", share: 7000 } } },
  });
  expect(closed()).toBe(false);
});

it("saves the changed rule among the others as the next version", async () => {
  const received = serve({ "PUT /api/alert-rules": { body: {} } });
  const closed = show();
  type(/Teruskan ke pusat/, "");
  fireEvent.click(screen.getByLabelText("Korwil"));
  fireEvent.click(button("Simpan"));
  await waitFor(() => expect(closed()).toBe(true));
  const body = received[0]?.body as { version: number; rules: AlertRule[] };
  expect(body.version).toBe(2);
  expect(body.rules).toHaveLength(rules.length);
  expect(body.rules.find(({ id }) => id === rule.id)).toEqual({
    ...rule,
    escalateAfterDays: null,
    tell: ["korkab"],
  });
});

it("stays open with the words of a refusal", async () => {
  const title = "Aturan belum benar pada rules[0].tell. Perbaiki isian itu, lalu simpan lagi.";
  serve({ "PUT /api/alert-rules": { status: 400, body: { code: "bad_rules", title } } });
  const closed = show();
  fireEvent.click(button("Simpan"));
  await waitFor(() => expect(screen.getByText(title)).toBeTruthy());
  expect(closed()).toBe(false);
});
