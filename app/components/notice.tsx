import type { ReactNode } from "react";
import { Icon } from "./icons";
import { worded } from "./words";

interface Props {
  tone?: "information" | "judgement" | "bars" | "clear";
  /** Announced as soon as it appears: for what just happened. */
  live?: boolean;
  children: ReactNode;
}

/** A remark about the page or its thing; stays where it is, nothing pops up. */
export function Notice({ tone = "information", live, children }: Props) {
  return (
    <div className="notice" data-tone={tone} role={live ? "status" : undefined}>
      <Icon name={tone} />
      <div>{worded(children)}</div>
    </div>
  );
}
