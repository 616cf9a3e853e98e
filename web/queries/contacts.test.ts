import { expect, it } from "vitest";
import { telLink, whatsAppLink } from "./contacts";

it("makes links of numbers as people write them", () => {
  expect(telLink("0812 3456-7890")).toBe("tel:+6281234567890");
  expect(telLink("+62 812 3456 7890")).toBe("tel:+6281234567890");
  expect(whatsAppLink("0812 3456 7890", "Yth. Ibu & Bapak")).toBe(
    "https://wa.me/6281234567890?text=Yth.%20Ibu%20%26%20Bapak",
  );
});
