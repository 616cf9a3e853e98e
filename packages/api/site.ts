/**
 * How the built site is handed to browsers. One definition for the two who do it: the embedded server, and
 * CloudFront (stacks/), so that what works on a laptop works behind the strict rules of production.
 */

/**
 * What a page may load and whom it may call: only itself and the origins named, which are none where sign-in and
 * object store stand behind the site's own address. No inline script, no style attribute in markup, no frame.
 */
export function contentSecurityPolicy(calls: readonly string[] = []): string {
  const rules: Readonly<Record<string, readonly string[]>> = {
    "default-src": ["'none'"],
    "script-src": ["'self'"],
    "style-src": ["'self'"],
    "img-src": ["'self'", "data:", "blob:"],
    "font-src": ["'self'"],
    "connect-src": ["'self'", ...calls],
    "worker-src": ["'self'"],
    "manifest-src": ["'self'"],
    "form-action": ["'self'"],
    "base-uri": ["'none'"],
    "frame-ancestors": ["'none'"],
  };
  return Object.entries(rules)
    .map(([rule, sources]) => `${rule} ${sources.join(" ")}`)
    .join("; ");
}

/** The other headers of every file of the site. */
export const SITE_HEADERS = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
} as const;

/** Every kind of file that the build makes. One that is missing here is not served. */
export const CONTENT_TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  // The villages, for validation in the browser.
  ".bin": "application/octet-stream",
  ".txt": "text/plain; charset=utf-8",
};

/** Files under this folder carry their content's hash in the name and never change. */
export const HASHED_FOLDER = "assets";
export const CACHED_FOR_EVER = "public, max-age=31536000, immutable";
/** For all other files, the service worker and the pages among them: kept, but asked for anew each time. */
export const ASKED_EACH_TIME = "no-cache";

/**
 * Paths that name a file: they end in a dot and a word. All others are pages, which are the one index.html; the
 * dots of a region code (`/region/33.02`) make no file.
 */
export const FILE_PATH = /\.[a-z][a-z0-9]*$/i;
