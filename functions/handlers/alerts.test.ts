import type { SNSEvent } from "aws-lambda";
import { describe, expect, it } from "vitest";
import { makeUser, makeWorld } from "../../packages/usecases/alerts/fake-world";
import { makeBounce } from "./bounce";
import { makeEvaluate } from "./evaluate";

const world = () =>
  makeWorld([
    makeUser("korkab02@pantau.test", "33.02"),
    makeUser("admin@pantau.test", "ID", { role: "admin" }),
  ]);
const day = (n: number) => `2020-10-${n}T00:00:00Z`;

describe("the scheduled evaluation", () => {
  it("repeated for the same time is the same run, and sends nothing twice", async () => {
    const { ports, setValue, setTime, deliveries } = world();
    setValue("33.02", 50);
    const evaluate = makeEvaluate(ports);
    for (const n of [13, 14]) {
      setTime(new Date(day(n)));
      await evaluate({ kind: "evaluate", at: day(n) });
    }
    expect(deliveries).toHaveLength(1);
    expect(await evaluate({ kind: "evaluate", at: day(14) })).toMatchObject({ run: day(14), sent: 0 });
    expect(deliveries).toHaveLength(1);
  });

  it("without a time fails, so that the scheduler's own alarm tells", async () => {
    await expect(makeEvaluate(world().ports)({ kind: "evaluate", at: "" })).rejects.toThrow(TypeError);
  });
});

describe("what comes back of mails", () => {
  const events = (...messages: unknown[]) =>
    ({ Records: messages.map((one) => ({ Sns: { Message: JSON.stringify(one) } })) }) as SNSEvent;
  const bounce = (bounceType: string, emailAddress: string) => ({
    eventType: "Bounce",
    bounce: { bounceType, bounceSubType: "General", bouncedRecipients: [{ emailAddress }] },
  });

  it("a lasting bounce ends the sending and tells an administrator once", async () => {
    const { ports, store, alarms } = world();
    const handle = makeBounce(ports);
    expect(await handle(events(bounce("Permanent", "Korkab02@pantau.test")))).toBe(1);
    await handle(events(bounce("Permanent", "korkab02@pantau.test")));
    expect(store.get("mail-contacts/korkab02@pantau.test")?.value).toMatchObject({
      suppressed: { kind: "bounce", detail: "Permanent/General" },
    });
    expect(alarms.map((alarm) => alarm.kind)).toEqual(["address-suppressed"]);
  });

  it("a complaint does the same", async () => {
    const { ports, store } = world();
    const complaint = { complainedRecipients: [{ emailAddress: "korkab02@pantau.test" }] };
    await makeBounce(ports)(events({ eventType: "Complaint", complaint }));
    expect(store.get("mail-contacts/korkab02@pantau.test")?.value).toMatchObject({
      suppressed: { kind: "complaint" },
    });
  });

  it("a full mailbox, a stranger's address and a rejection change nothing", async () => {
    const { ports, store, alarms } = world();
    const rejection = { eventType: "Reject", reject: { reason: "Bad content" } };
    await makeBounce(ports)(
      events(bounce("Transient", "korkab02@pantau.test"), bounce("Permanent", "x@else.test"), rejection),
    );
    expect([...store.keys()]).toEqual([]);
    expect(alarms).toEqual([]);
  });
});
