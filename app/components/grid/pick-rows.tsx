import { createContext, type ReactNode, useContext, useMemo, useRef, useSyncExternalStore } from "react";
import { useAwake } from "../awake";
import { Button } from "../button";

interface Picked {
  ids(): readonly string[];
  toggle(id: string): void;
  listen(tell: () => void): () => void;
}

const NONE: readonly string[] = [];
const nobody: Picked = { ids: () => NONE, toggle() {}, listen: () => () => {} };
const PickedContext = createContext<Picked>(nobody);
/** The form that the boxes belong to, wherever on the page they stand. */
const FORM = "picked-rows";

function makePicked(): Picked {
  let ids = NONE;
  const listeners = new Set<() => void>();
  return {
    ids: () => ids,
    toggle(id) {
      ids = ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id];
      for (const tell of listeners) tell();
    },
    listen(tell) {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
  };
}

/** Remembers which rows of the list inside it are ticked, also those that have been scrolled away. */
export function PickRows({ children }: { children: ReactNode }) {
  const picked = useRef<Picked | null>(null);
  picked.current ??= makePicked();
  return <PickedContext.Provider value={picked.current}>{children}</PickedContext.Provider>;
}

function usePicked() {
  const picked = useContext(PickedContext);
  const ids = useSyncExternalStore(picked.listen, picked.ids, () => NONE);
  return { ids, toggle: picked.toggle };
}

/** The box of one row; without scripts a plain box of the form below the list. */
export function PickBox({ id, label, field }: { id: string; label: string; field: string }) {
  const { ids, toggle } = usePicked();
  const awake = useAwake();
  return (
    <input
      type="checkbox"
      aria-label={label}
      checked={ids.includes(id)}
      onChange={() => toggle(id)}
      value={id}
      form={FORM}
      name={awake ? undefined : field}
    />
  );
}

interface FormProps {
  /** Address that takes the ids as repeated parameters named `field`. */
  to: string;
  field: string;
  most: number;
  submit(count: number): string;
  /** Why nothing leads on: nobody ticked, or too many. */
  none: string;
  tooMany: string;
}

/** Leads on with the rows ticked. */
export function PickedForm({ to, field, most, submit, none, tooMany }: FormProps) {
  const { ids } = usePicked();
  const awake = useAwake();
  const reason = !awake ? null : ids.length === 0 ? none : ids.length > most ? tooMany : null;
  const inputs = useMemo(() => ids.map((id) => <input key={id} type="hidden" name={field} value={id} />), [ids, field]);
  return (
    <form id={FORM} method="get" action={to} className="row">
      {awake ? inputs : null}
      <Button kind="second" disabledReason={reason}>
        {submit(ids.length)}
      </Button>
    </form>
  );
}
