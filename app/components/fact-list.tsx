import type { ReactNode } from "react";
import { worded } from "./words";

export interface Fact {
  label: string;
  /** Nothing known (null, undefined, empty) is shown as a dash. */
  value: ReactNode;
  /** Takes the whole width. */
  wide?: boolean;
}

/** Names and values of one thing, in columns as the width allows. */
export function FactList({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {facts.map(({ label, value, wide }) => (
        <div key={label} data-wide={wide || undefined}>
          <dt>{worded(label)}</dt>
          <dd>{value === null || value === undefined || value === "" ? "—" : worded(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
