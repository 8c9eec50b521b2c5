import { instantOf, shanghaiMinute } from "~/platform/clock";
import { worded } from "./words";

/** An instant, in Shanghai time to the minute. */
export function Moment({ at }: { at: Date | string }) {
  const instant = typeof at === "string" ? instantOf(at) : at;
  return <time dateTime={instant.toISOString()}>{shanghaiMinute(instant)}</time>;
}

/** Who did it, and when. */
export function WhoWhen({ who, at }: { who: string; at: Date | string }) {
  return (
    <span>
      {worded(who)} <Moment at={at} />
    </span>
  );
}

/** A civil day, or a dash. */
export function Day({ on }: { on: string | null | undefined }) {
  return on ? <time dateTime={on}>{on}</time> : <span>—</span>;
}
