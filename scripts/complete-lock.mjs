import { readFileSync, writeFileSync } from "node:fs";

/**
 * Adds to package-lock.json the optional packages of other platforms that `npm install` left out
 * because the registry it asked does not carry them. Without these entries `npm ci` refuses the lock
 * file, and a developer on another platform would get no binary. Run it after `npm install`.
 */
const FILE = "package-lock.json";
const lock = JSON.parse(readFileSync(FILE, "utf8"));
const packages = lock.packages;

/** `linux-arm64-musl` -> what npm matches a machine with. */
function platformOf(name) {
  const words = name.split("/").pop().split("-");
  const os = ["android", "darwin", "freebsd", "linux", "openharmony", "win32"].find((word) =>
    words.includes(word),
  );
  const cpu = ["arm64", "x64", "ia32", "ppc64", "riscv64", "s390x", "arm"].find((word) =>
    words.includes(word),
  );
  const libc = words.some((word) => word.startsWith("musl"))
    ? "musl"
    : words.some((word) => word.startsWith("gnu"))
      ? "glibc"
      : undefined;
  return os && cpu
    ? { os: [os], cpu: [cpu], ...(os === "linux" && libc ? { libc: [libc] } : {}) }
    : undefined;
}

/** Where npm would look for a dependency of the package at `path`, nearest first. */
function places(path, name) {
  const folders = [];
  for (
    let at = path;
    at !== "";
    at = at.includes("/node_modules/") ? at.slice(0, at.lastIndexOf("/node_modules/")) : ""
  ) {
    folders.push(`${at}/node_modules/${name}`);
  }
  return [...folders, `node_modules/${name}`];
}

let added = 0;
for (const [path, entry] of Object.entries(packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (places(path, name).some((place) => place in packages)) continue;
    const platform = platformOf(name);
    if (!platform || !/^\d+\.\d+\.\d+\S*$/.test(version)) continue;
    packages[`node_modules/${name}`] = {
      version,
      ...platform,
      ...(entry.dev ? { dev: true } : {}),
      optional: true,
    };
    added += 1;
  }
}
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} packages of other platforms added`);
