import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { CutLine } from "~/components/cut-line";
import { EmptyState } from "~/components/empty-state";
import { Section } from "~/components/section";
import { worded } from "~/components/words";
import { periodText } from "~/platform/period";

interface Props<Row> {
  title: string;
  note?: string;
  action?: ReactNode;
  headers: readonly string[];
  rows: readonly Row[];
  rowKey(row: Row): string;
  cells(row: Row): readonly ReactNode[];
}

/** A short list of one kind of thing of an agency, or the line that there is none. */
export function AgencyTable<Row>({ title, note, action, headers, rows, rowKey, cells }: Props<Row>) {
  const { t } = useTranslation("agencies");
  return (
    <Section title={title} note={note} action={action} flush={rows.length > 0}>
      {rows.length === 0 ? (
        <EmptyState>{t("page.none")}</EmptyState>
      ) : (
        <table className="table">
          <thead>
            <tr>
              {headers.map((header) => (
                <th key={header} scope="col">
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={rowKey(row)}>
                {cells(row).map((cell, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a row do not move
                  <td key={index}>{cell ?? "—"}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <CutLine shown={rows.length} />
    </Section>
  );
}

export const LinkTo = ({ to, children }: { to: string; children: ReactNode }) => <Link to={to}>{children}</Link>;

/** What a scale or a method consists of, one a line: what it is called and what is said of it. */
export function TermList({ terms }: { terms: readonly (readonly [term: string, said: string])[] }) {
  return (
    <dl className="terms" translate="no">
      {terms.map(([term, said]) => (
        <div key={term}>
          <dt>{worded(term)}</dt>
          <dd>{worded(said)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** From one day to another, both inclusive; open where no last day is known. */
export function Span({ from, until }: { from: string | null; until: string | null }) {
  const { t } = useTranslation("agencies");
  return <span className="nowrap">{worded(periodText(t, from, until))}</span>;
}
