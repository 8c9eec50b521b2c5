import { Icon, type IconName } from "./icons";

/**
 * The states anything can be in. Of a finding: bars (seal red), judgement (amber), information (grey), cannot-say (hatched),
 * clear; of a fact: expired, withheld; of work: waiting, running, done, stopped, draft.
 */
export type MarkState = Extract<
  IconName,
  | "bars"
  | "judgement"
  | "information"
  | "cannot-say"
  | "clear"
  | "expired"
  | "withheld"
  | "waiting"
  | "running"
  | "done"
  | "stopped"
  | "draft"
>;

interface Props {
  state: MarkState;
  /** The word: state is never colour or icon alone. */
  label: string;
  /** Long labels may break instead of being cut. */
  wrap?: boolean;
}

/** Word, icon and colour of one state. */
export function StateMark({ state, label, wrap }: Props) {
  return (
    <span className="mark" data-state={state} data-wrap={wrap || undefined} title={wrap ? undefined : label}>
      <Icon name={state} size={14} />
      <span>{label}</span>
    </span>
  );
}
