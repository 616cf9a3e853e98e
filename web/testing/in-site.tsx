import { createMemoryHistory, MemoryRouter, Route } from "@solidjs/router";
import { render } from "@solidjs/testing-library";
import type { JSX } from "solid-js";
import { loadLanguage } from "../i18n/language";
import { takeRegions } from "../queries/regions";

/** A few regencies of two provinces: enough for names in tests. */
export async function prepareSite(): Promise<void> {
  await loadLanguage();
  takeRegions({
    provinces: { "33": "Jawa Tengah", "34": "Daerah Istimewa Yogyakarta" },
    regencies: {
      "33": "01Kabupaten Cilacap|02Kabupaten Banyumas|03Kabupaten Purbalingga|04Kabupaten Banjarnegara",
      "34": "71Kota Yogyakarta",
    },
  });
}

/** Renders a part of a page as if it stood at that address; `address` is where it stands now. */
export function renderAt(path: string, view: () => JSX.Element) {
  const history = createMemoryHistory();
  history.set({ value: path });
  const rendered = render(() => (
    <MemoryRouter history={history}>
      <Route path="*" component={view} />
    </MemoryRouter>
  ));
  return { ...rendered, address: () => history.get() };
}

/** jsdom lays nothing out and lacks the observers of layout. */
export class NoLayoutObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
