import type { JSX } from "solid-js";

/** A kawung blossom, as on Javanese batik, with a red eye that watches. */
export function Logo(props: { size: number }): JSX.Element {
  return (
    <svg viewBox="0 0 64 64" width={props.size} height={props.size} aria-hidden="true">
      <rect width="64" height="64" rx="14" fill="#0d4a4f" />
      <g fill="none" stroke="#e9d9ae" stroke-width="3.4">
        <path d="M32 12c7 6 7 14 0 20-7-6-7-14 0-20Z" />
        <path d="M32 52c7-6 7-14 0-20-7 6-7 14 0 20Z" />
        <path d="M12 32c6-7 14-7 20 0-6 7-14 7-20 0Z" />
        <path d="M52 32c-6-7-14-7-20 0 6 7 14 7 20 0Z" />
      </g>
      <circle cx="32" cy="32" r="3.8" fill="#e0463c" />
    </svg>
  );
}
