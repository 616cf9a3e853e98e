import { fireEvent, render, screen } from "@solidjs/testing-library";
import { beforeAll, expect, it } from "vitest";
import { prepareSite } from "../../testing/in-site";
import { pages } from "./page";
import { type Person, UserForm } from "./user-form";

beforeAll(async () => {
  await prepareSite();
  await pages[0]?.words?.load("id");
});

const standing = {
  email: "siti@pantau.test",
  name: "Siti",
  phone: "+62 812 0000 0000",
  region: "33.02",
  role: "reporter",
  lang: "en",
  validUntil: "2020-12-31",
  disabled: false,
  createdAt: "2020-01-01T00:00:00.000Z",
  version: 3,
} as const;

function show(more: Partial<Parameters<typeof UserForm>[0]> = {}): Person[] {
  const sent: Person[] = [];
  render(() => (
    <UserForm
      submit="Simpan"
      busy={false}
      problem={undefined}
      onSubmit={(person) => sent.push(person)}
      onCancel={() => {}}
      {...more}
    />
  ));
  return sent;
}
const type = (label: RegExp | string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
const choose = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const submit = () =>
  fireEvent.submit(screen.getByRole("button", { name: "Simpan" }).closest("form") as Element);

it("sends a new person with his region, and leaves out what was not written", () => {
  const sent = show();
  type("Surel", "Budi@Pantau.test");
  type("Nama", " Budi ");
  choose("Wilayah", "33.02");
  submit();
  expect(sent).toEqual([
    { email: "budi@pantau.test", name: "Budi", phone: "", lang: "id", region: "33.02", role: "reporter" },
  ]);
});

it("ties an administrator to the nation", () => {
  const sent = show({ standing });
  choose("Peran", "admin");
  expect((screen.getByLabelText("Wilayah") as HTMLSelectElement).disabled).toBe(true);
  submit();
  expect(sent[0]).toMatchObject({ role: "admin", region: "ID" });
});

it("shows a standing user as he is; his e-mail stays", () => {
  const sent = show({ standing });
  expect(screen.queryByLabelText("Surel")).toBeNull();
  submit();
  expect(sent[0]).toEqual({
    email: "siti@pantau.test",
    name: "Siti",
    phone: "+62 812 0000 0000",
    region: "33.02",
    role: "reporter",
    lang: "en",
    validUntil: "2020-12-31",
  });
});

it("gives a successor the office, and says what was refused", () => {
  const sent = show({ office: standing, problem: "Pengguna dengan surel ini sudah ada." });
  expect(screen.queryByLabelText("Wilayah")).toBeNull();
  expect(screen.getByRole("alert").textContent).toContain("sudah ada");
  type("Surel", "baru@pantau.test");
  submit();
  expect(sent[0]).toMatchObject({ email: "baru@pantau.test", region: "33.02", role: "reporter" });
});
