import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keys, lastPart } from "./keys";

const text = fc.string({
  minLength: 1,
  maxLength: 12,
  unit: fc.constantFrom("a", "b", "#", "%", "2", "3", ".", "@", "é"),
});
const year = fc.integer({ min: 2000, max: 2099 });
const version = fc.integer({ min: 1, max: 9_999_999 });
const instant = fc.date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true });

/** Every builder of one item's key with arguments to try it on. */
const builders = fc.oneof(
  text.map((id) => [["request", id], keys.request(id)] as const),
  text.map((id) => [["open", id], keys.open(id)] as const),
  fc.tuple(text, text).map(([a, b]) => [["listed", a, b], keys.listed(a, b)] as const),
  fc.tuple(text, text, text).map(([a, b, c]) => [["submission", a, b, c], keys.submission(a, b, c)] as const),
  fc.tuple(text, text, text).map(([a, b, c]) => [["withdrawal", a, b, c], keys.withdrawal(a, b, c)] as const),
  fc.tuple(year, text).map(([a, b]) => [["marker", a, b], keys.marker(a, b)] as const),
  year.map((a) => [["pointer", a], keys.pointer(a)] as const),
  fc
    .tuple(year, instant, version)
    .map(
      ([a, at, b]) =>
        [["replaced", a, at.toISOString(), b], keys.replacedPointer(a, at.toISOString(), b)] as const,
    ),
  fc.tuple(text, version).map(([a, b]) => [["setting", a, b], keys.setting(a, b)] as const),
  text.map((a) => [["user", a], keys.user(a)] as const),
  fc.tuple(text, text).map(([a, b]) => [["userOfRegion", a, b], keys.userOfRegion(a, b)] as const),
  text.map((a) => [["token", a], keys.token(a)] as const),
  fc.tuple(text, text).map(([a, b]) => [["tokenOfUser", a, b], keys.tokenOfUser(a, b)] as const),
  fc.tuple(text, text, text).map(([a, b, c]) => [["audit", a, b, c], keys.audit(a, b, c)] as const),
  fc.tuple(text, text).map(([a, b]) => [["notice", a, b], keys.notice(a, b)] as const),
  fc.tuple(text, text).map(([a, b]) => [["document", a, b], keys.document(a, b)] as const),
);

describe("keys", () => {
  it("never give two things the same key", () => {
    fc.assert(
      fc.property(builders, builders, ([what, key], [other, otherKey]) => {
        const same = JSON.stringify(what) === JSON.stringify(other);
        expect(key.pk === otherKey.pk && key.sk === otherKey.sk).toBe(same);
      }),
      { numRuns: 3000 },
    );
  });

  it("give back the last part as it was given", () => {
    fc.assert(fc.property(text, text, (a, b) => void expect(lastPart(keys.listed(a, b).sk)).toBe(b)));
    fc.assert(fc.property(year, text, (a, b) => void expect(lastPart(keys.marker(a, b).sk)).toBe(b)));
  });

  it("sort replaced pointers by time, then version", () => {
    fc.assert(
      fc.property(year, instant, version, instant, version, (y, at, v, otherAt, otherV) => {
        const key = keys.replacedPointer(y, at.toISOString(), v);
        const other = keys.replacedPointer(y, otherAt.toISOString(), otherV);
        const inTime = at.getTime() - otherAt.getTime() || v - otherV;
        expect(Math.sign(key.sk < other.sk ? -1 : key.sk > other.sk ? 1 : 0)).toBe(Math.sign(inTime));
        expect(other.sk < keys.afterPointersAt(y, at.toISOString()).sk).toBe(
          otherAt.getTime() <= at.getTime(),
        );
      }),
    );
  });

  it("sort settings by version and markers by year", () => {
    fc.assert(
      fc.property(
        version,
        version,
        (a, b) => void expect(keys.setting("t", a).sk < keys.setting("t", b).sk).toBe(a < b),
      ),
    );
    fc.assert(
      fc.property(year, year, text, (a, b, id) => {
        expect(keys.marker(b, id).sk < keys.afterMarkersOf(a).sk).toBe(b <= a);
      }),
    );
  });
});
