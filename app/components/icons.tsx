import type { ReactNode } from "react";

/** The few signs of the interface, drawn on 16 × 16; always beside a word, so hidden from screen readers. */
const PATHS = {
  bars: <path d="M8 1.5 14.5 8 8 14.5 1.5 8Z M5 8h6" />,
  judgement: <path d="M8 1.8 14.6 13.5H1.4Z M8 6v3.6 M8 11.4v.6" />,
  information: <path d="M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13Z M8 7.2v4 M8 4.6v.8" />,
  "cannot-say": <path d="M2 2h12v12H2Z M6 6.2a2 2 0 1 1 2.6 1.9q-.6.3-.6 1.2 M8 11.2v.6" />,
  clear: <path d="M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13Z M5 8.2l2.1 2.2L11 6" />,
  expired: <path d="M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13Z M8 4.5V8l2.4 1.6" />,
  waiting: <path d="M4 1.8h8 M4 14.2h8 M5 1.8c0 4 6 4.4 6 6.2s-6 2.2-6 6.2 M11 1.8c0 4-6 4.4-6 6.2s6 2.2 6 6.2" />,
  running: <path d="M13.5 8a5.5 5.5 0 1 1-1.7-4 M13.5 1.8v2.7h-2.7" />,
  done: <path d="m2.5 8.6 3.5 3.6L13.5 4" />,
  stopped: <path d="M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13Z M3.5 3.5l9 9" />,
  withheld: <path d="M3.5 7.2h9v6.3h-9Z M5.3 7V5a2.7 2.7 0 0 1 5.4 0v2" />,
  draft: <path d="M2.5 13.5l.7-3L11 2.7l2.3 2.3-7.8 7.8Z" />,
  search: <path d="M7 2a5 5 0 1 1 0 10A5 5 0 0 1 7 2Z M10.7 10.7 14 14" />,
  close: <path d="m4 4 8 8 M12 4l-8 8" />,
  menu: <path d="M2 4h12 M2 8h12 M2 12h12" />,
  person: <path d="M8 2a2.9 2.9 0 1 1 0 5.8A2.9 2.9 0 0 1 8 2Z M2.5 14c.4-3 2.5-4.4 5.5-4.4s5.1 1.4 5.5 4.4" />,
  down: <path d="m4 6 4 4 4-4" />,
  up: <path d="m4 10 4-4 4 4" />,
  calendar: <path d="M2.5 3.5h11v10h-11Z M2.5 6.5h11 M5.5 1.8v3 M10.5 1.8v3" />,
  file: <path d="M3.5 1.8h6l3 3v9.4h-9Z M9.5 1.8v3h3" />,
  print: <path d="M4.5 6V2h7v4 M4.5 11.5h-2V6h11v5.5h-2 M4.5 9.5h7v4.5h-7Z" />,
  download: <path d="M8 2v8 M4.8 7 8 10.2 11.2 7 M2.5 13.5h11" />,
  copy: <path d="M5.5 5.5h8v8h-8Z M10.5 5.5v-3h-8v8h3" />,
  right: <path d="m6 4 4 4-4 4" />,
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof PATHS;

export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      className="icon"
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.4}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {PATHS[name]}
    </svg>
  );
}
