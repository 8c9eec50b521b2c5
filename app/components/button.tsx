import { Link, type LinkProps } from "@remix-run/react";
import { type ButtonHTMLAttributes, type ReactNode, useId } from "react";

/** first: the one primary act of a page; second: the others; grave: acts with legal effect, in seal red. */
export type ButtonKind = "first" | "second" | "grave";

interface Look {
  kind?: ButtonKind;
  size?: "small";
}

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement>, Look {
  /** Why it cannot be used now; shown beside it and read with it. The button then does nothing. */
  disabledReason?: string | null;
  children: ReactNode;
}

/** Says its verb: "提交审批", never "确定". */
export function Button({ kind = "first", size, disabledReason, children, onClick, ...rest }: ButtonProps) {
  const id = useId();
  const look = { className: "button", "data-kind": kind, "data-size": size };
  if (!disabledReason) {
    return (
      <button type="submit" {...rest} {...look} onClick={onClick}>
        {children}
      </button>
    );
  }
  return (
    <span className="row">
      <button {...rest} {...look} type="button" aria-disabled="true" aria-describedby={id}>
        {children}
      </button>
      <span id={id} className="soft">
        {disabledReason}
      </span>
    </span>
  );
}

/** A link that leads to the page of an act. */
export function ButtonLink({ kind = "first", size, ...rest }: LinkProps & Look) {
  return <Link {...rest} className="button" data-kind={kind} data-size={size} />;
}

/** A link that fetches a file: always a request of its own, never a page inside the page. */
export function DownloadLink({ kind = "second", size, to, children }: Look & { to: string; children: ReactNode }) {
  return (
    <a href={to} download className="button" data-kind={kind} data-size={size}>
      {children}
    </a>
  );
}
