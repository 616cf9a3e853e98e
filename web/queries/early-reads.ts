import { headersOf } from "./headers";

/**
 * What a page read when it was last opened is asked for again while the program is still on its way.
 * The answers are the server's own of this moment; a guess that nobody takes up is a small answer
 * for nothing, e.g. when a new month has begun.
 */
const REMEMBERED = "pantau.first-reads";
const PAGES = 4;
const READS = 12;
/** What is read later than this is no part of the opening. */
const FIRST_MS = 10_000;
/** Noted when so long nothing more came. */
const REST_MS = 500;

/** By page: what it read. */
type FirstReads = Readonly<Record<string, readonly string[]>>;

const underWay = new Map<string, Promise<Response>>();
/** A page that opens, and what it has read. */
interface Opened {
  readonly page: string;
  readonly since: number;
  readonly urls: string[];
}
let noted: Opened | undefined;
let writing: ReturnType<typeof setTimeout> | undefined;

const page = () => location.pathname + location.search;

function remembered(): FirstReads {
  return JSON.parse(localStorage.getItem(REMEMBERED) ?? "{}") as FirstReads;
}

/** Asks for what this page read last time, each as soon as there is a token. */
export function readEarly(token: Promise<string>, email: string, lang: string): void {
  const headers = token.then((given) => headersOf({ token: given, email, lang }));
  for (const url of remembered()[page()] ?? []) {
    const answer = headers.then((given) => fetch(url, { headers: given }));
    // Whoever takes it up is told; the others need not know.
    answer.catch(() => undefined);
    underWay.set(url, answer);
  }
}

/** The answer that is under way already, once, and only while it is of this moment. */
export function takeEarly(url: string): Promise<Response> | undefined {
  if (performance.now() > FIRST_MS) underWay.clear();
  const answer = underWay.get(url);
  underWay.delete(url);
  return answer;
}

/** Remembers what this page reads as it opens. */
export function noteRead(url: string): void {
  if (noted?.page !== page()) noted = { page: page(), since: performance.now(), urls: [] };
  const { urls, since } = noted;
  if (performance.now() - since > FIRST_MS || urls.length >= READS || urls.includes(url)) return;
  urls.push(url);
  clearTimeout(writing);
  writing = setTimeout(keep, REST_MS, noted);
}

/** Once for all answers that come together: writing takes time from the page that is being drawn. */
function keep(opened: Opened): void {
  const { [opened.page]: _, ...others } = remembered();
  const last = Object.entries(others).slice(1 - PAGES);
  localStorage.setItem(REMEMBERED, JSON.stringify(Object.fromEntries([...last, [opened.page, opened.urls]])));
}

/** Forgets it all: addresses can name regions. */
export function forgetReads(): void {
  noted = undefined;
  clearTimeout(writing);
  underWay.clear();
  localStorage.removeItem(REMEMBERED);
}
