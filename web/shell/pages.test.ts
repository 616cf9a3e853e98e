import type { Me } from "@pantau/api";
import { describe, expect, it } from "vitest";
import { bottomPages, PAGES } from "./pages";

const region = { ID: "nation", "33": "province", "33.02": "regency" } as const;

function user(code: keyof typeof region, role: Me["role"]): Me {
  return {
    email: "siti@pantau.test",
    name: "Siti",
    lang: "id",
    region: { code, name: code, level: region[code] },
    ...(code !== "ID" && { province: "33" }),
    role,
    grant: "admin",
    may: { upload: role !== "viewer", administer: role === "admin" },
  };
}

describe("the bottom of small screens", () => {
  const names = (me: Me) => bottomPages(PAGES, me).map((page) => page.path);

  it("begins with sending for whoever reports, and ends with his own region", () => {
    expect(names(user("33.02", "reporter"))).toEqual(["/submit", "/alerts", "/", "/region/:code"]);
    expect(names(user("33", "reporter"))).toEqual(["/submit", "/alerts", "/", "/province/:code"]);
  });

  it("begins with the numbers for whoever reads them", () => {
    expect(names(user("ID", "viewer"))).toEqual(["/", "/compare", "/alerts"]);
    expect(names(user("33.02", "viewer"))).toEqual(["/", "/region/:code", "/compare", "/alerts"]);
    expect(names(user("ID", "admin"))).toEqual(["/", "/compare", "/submit", "/alerts"]);
  });
});
