import type { ReactNode } from "react";

/** An empty list says why and what to do next. */
export function EmptyState({ children }: { children: ReactNode }) {
  return <div className="empty">{children}</div>;
}
