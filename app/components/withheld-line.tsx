import { Icon } from "./icons";

/** What one may not see, in the one fixed sentence (no kind, no count), with whom to ask. */
export function WithheldLine({ note, ask }: { note: string; ask?: string }) {
  return (
    <p className="withheld-line">
      <Icon name="withheld" />
      <span>
        {note}
        {ask ? ` ${ask}` : null}
      </span>
    </p>
  );
}
