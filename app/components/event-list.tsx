import type { ReactNode } from "react";
import { Moment } from "./moment";

export interface ListedEvent {
  id: string;
  at: Date | string;
  /** One sentence: who did what. */
  sentence: ReactNode;
  detail?: ReactNode;
}

/** What happened, newest first, one sentence each. */
export function EventList({ events }: { events: readonly ListedEvent[] }) {
  return (
    <ol className="events">
      {events.map(({ id, at, sentence, detail }) => (
        <li key={id}>
          <Moment at={at} />
          <div>{sentence}</div>
          {detail}
        </li>
      ))}
    </ol>
  );
}
