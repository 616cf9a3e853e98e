import { useLocation, useSearchParams } from "@solidjs/router";
import { createComponent, createContext, createMemo, type JSX, useContext } from "solid-js";
import { afterPaint } from "../ui/after-paint";

/** Parameters that go along from page to page; all others belong to the page that set them. */
const CARRIED = ["period", "kpi"] as const;

/** One parameter of the address: what it says now, and how to change it. View state has no other home. */
export function useParam(
  name: string,
  fallback = "",
): [() => string, (value: string, options?: { replace?: boolean }) => void] {
  const [search, setSearch] = useSearchParams();
  const read = () => {
    const value = search[name];
    return (Array.isArray(value) ? value[0] : value) || fallback;
  };
  const write = (value: string, options?: { replace?: boolean }) =>
    setSearch(
      { [name]: value === fallback ? undefined : value },
      { replace: options?.replace ?? false, scroll: false },
    );
  return [read, write];
}

/** Changes several parameters of the address in one step; one after the other the last alone would stand. */
export function useSetParams(): (values: Readonly<Record<string, string>>) => void {
  const [, setSearch] = useSearchParams();
  return (values) =>
    setSearch(Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value || undefined])), {
      scroll: false,
    });
}

/** A list in one parameter, with commas between. */
export function useListParam(name: string): [() => readonly string[], (values: readonly string[]) => void] {
  const [read, write] = useParam(name);
  return [() => read().split(",").filter(Boolean), (values) => write(values.join(","))];
}

/** What links take along, where a page hands it down; else each asks the address itself. */
const Carried = createContext<() => string | undefined>();

/**
 * Every link below follows period and indicator a painted frame after the address: hundreds of links
 * change with it, and what the reader asked for is shown first.
 */
export function LinksFollow(props: { children: JSX.Element }): JSX.Element {
  const location = useLocation();
  const carried = afterPaint(createMemo(() => carry(location.search, "")));
  return createComponent(Carried.Provider, {
    value: carried,
    get children() {
      return props.children;
    },
  });
}

/** An address inside the site that keeps period and indicator. Call it while rendering; it follows both, and nothing else of the address. */
export function useHref(): (path: string, own?: Readonly<Record<string, string | undefined>>) => string {
  const location = useLocation();
  const late = useContext(Carried);
  const carried = createMemo(() => late?.() ?? carry(location.search, ""));
  return (path, own) => (own ? carry(carried(), path, own) : path + carried());
}

/** `path` with the carried parameters of `search` and its own. */
export function carry(
  search: string,
  path: string,
  own: Readonly<Record<string, string | undefined>> = {},
): string {
  const now = new URLSearchParams(search);
  const next = new URLSearchParams();
  for (const name of CARRIED) {
    const value = now.get(name);
    if (value && !(name in own)) next.set(name, value);
  }
  for (const [name, value] of Object.entries(own)) if (value) next.set(name, value);
  const text = next.toString().replaceAll("%2C", ",");
  return text === "" ? path : `${path}?${text}`;
}
