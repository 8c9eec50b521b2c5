import { type ReactNode, useId } from "react";

interface Props {
  title: string;
  /** One sentence under or beside the title. */
  note?: ReactNode;
  /** Right of the title: small second acts. */
  action?: ReactNode;
  /** The body goes to the edges: for tables. */
  flush?: boolean;
  children: ReactNode;
}

/** A titled part of a page. */
export function Section({ title, note, action, flush, children }: Props) {
  const id = useId();
  return (
    <section className="section" aria-labelledby={id}>
      <header>
        <div>
          <h2 id={id}>{title}</h2>
          {note ? <p>{note}</p> : null}
        </div>
        {action ? <div className="page-actions">{action}</div> : null}
      </header>
      {flush ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls sideways must be reachable by keyboard
        // biome-ignore lint/a11y/useSemanticElements: no fieldset, this is not a form
        <div className="section-body" data-flush="" tabIndex={0} role="group" aria-labelledby={id}>
          {children}
        </div>
      ) : (
        <div className="section-body">{children}</div>
      )}
    </section>
  );
}
