import type { JSX } from "solid-js";
import "./icon.css";

/** Outlines on a 24 x 24 field. Always beside words, or named by its button. */
const PATHS = {
  home: "M4 11 12 4l8 7v9h-5v-6H9v6H4z",
  region: "M12 21s7-6.2 7-11.5A7 7 0 0 0 5 9.5C5 14.8 12 21 12 21Zm0-9a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z",
  compare: "M5 20V10m7 10V4m7 16v-7",
  rice: "M12 21V9m0 4c-4 0-6-2-6-5 4 0 6 2 6 5Zm0 4c-4 0-6-2-6-5 4 0 6 2 6 5Zm0-4c4 0 6-2 6-5-4 0-6 2-6 5Zm0 4c4 0 6-2 6-5-4 0-6 2-6 5ZM12 8c-1.6-1.5-1.6-3.5 0-5 1.6 1.5 1.6 3.5 0 5Z",
  people:
    "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7Zm-6 9c0-3.5 2.7-6 6-6s6 2.5 6 6M16 4.5a3.5 3.5 0 0 1 0 6M17 14.2c2.4.7 4 2.9 4 5.8",
  session: "M4 5h16v11H4zM8 20h8M12 16v4M8 9h8M8 12h5",
  business: "M4 9h16l-1.5-5h-13zM5.5 9v11h13V9M10 20v-6h4v6",
  card: "M3 6h18v12H3zM3 10h18M7 15h4",
  meeting: "M4 5h16v10H11l-4 4v-4H4z",
  book: "M5 4h11a3 3 0 0 1 3 3v13H8a3 3 0 0 1-3-3zM5 17a3 3 0 0 1 3-3h11",
  upload: "M12 16V4m-5 5 5-5 5 5M4 20h16",
  list: "M8 6h12M8 12h12M8 18h12M4 6h.01M4 12h.01M4 18h.01",
  matrix: "M4 4h16v16H4zM4 9.3h16M4 14.7h16M9.3 4v16M14.7 4v16",
  bell: "M6 16V11a6 6 0 1 1 12 0v5l2 2H4zM10 21h4",
  settings:
    "M12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM12 2v4m0 12v4M2 12h4m12 0h4M5 5l2.8 2.8m8.4 8.4L19 19M19 5l-2.8 2.8M7.8 16.2 5 19",
  search: "M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM15.5 15.5 20 20",
  left: "M15 5l-7 7 7 7",
  right: "M9 5l7 7-7 7",
  down: "M5 9l7 7 7-7",
  up: "M5 15l7-7 7 7",
  close: "M6 6l12 12M18 6 6 18",
  menu: "M4 7h16M4 12h16M4 17h16",
  more: "M5 12h.01M12 12h.01M19 12h.01",
  download: "M12 4v12m-5-5 5 5 5-5M4 20h16",
  copy: "M9 9h11v11H9zM5 15H4V4h11v1",
  print: "M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z",
  table: "M4 5h16v14H4zM4 10h16M10 10v9",
  chart: "M4 20h16M7 16v-5m5 5V6m5 10v-8",
  phone: "M6 3h4l1.5 5-2.5 2a12 12 0 0 0 5 5l2-2.5 5 1.5v4c0 1.1-.9 2-2 2A17 17 0 0 1 4 5c0-1.1.9-2 2-2Z",
  chat: "M4 20l1.3-4A8 8 0 1 1 8 18.8ZM8.5 9.5c0 3 3 6 6 6",
  good: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM8 12.2l2.8 2.8L16 9.5",
  warn: "M12 4 2.8 20h18.4zM12 10v5m0 2.5v.01",
  bad: "M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3zM12 7.5v6m0 3v.01",
  none: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM8 12h8",
  clock: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 7v5l3.5 2",
  info: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 11v6m0-10v.01",
  out: "M10 4H5v16h5M14 8l4 4-4 4m4-4H9",
  user: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-8 9c0-4 3.6-6.5 8-6.5s8 2.5 8 6.5",
  check: "M5 12.5l4.5 4.5L19 7.5",
  sort: "M8 10l4-5 4 5M8 14l4 5 4-5",
  flag: "M6 21V4h12l-3 4.5 3 4.5H6",
} as const;

export type IconName = keyof typeof PATHS;

export function Icon(props: { name: IconName; size?: number }): JSX.Element {
  return (
    <svg
      class="icon"
      viewBox="0 0 24 24"
      width={props.size ?? 18}
      height={props.size ?? 18}
      aria-hidden="true"
    >
      <path d={PATHS[props.name]} />
    </svg>
  );
}
