import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Section } from "~/components/section";
import { StateMark } from "~/components/state-mark";

export interface ShownColumn {
  column: number;
  header: string;
  /** Name of what the column was recognised as; null where it is not read. */
  field: string | null;
  isSure: boolean;
}

export interface ShownLine {
  n: number;
  kind: string;
  action: "add" | "change" | "unchanged" | "refused" | null;
  texts: readonly string[];
  /** By column number; 0 for the row as a whole. */
  problems: Readonly<Record<number, readonly string[]>>;
  warnings: Readonly<Record<number, readonly string[]>>;
  differences: readonly { field: string; before: string | null; after: string | null }[];
}

interface Props {
  title: string;
  columns: readonly ShownColumn[];
  lines: readonly ShownLine[];
  before: number | null;
  next: number | null;
  /** All reasons stand at the row, each with its column, and none in the cells: for a list of refused rows. */
  reasonsBeside?: boolean;
}

const actionMark = { add: "clear", change: "judgement", unchanged: "information", refused: "bars" } as const;

/** The sheet as the office sent it: recognised columns coloured and named, refused cells marked with the reason. */
export function SheetPreview({ title, columns, lines, before, next, reasonsBeside = false }: Props) {
  const { t } = useTranslation("collection");
  const letter = (column: number) =>
    (column > 26 ? String.fromCharCode(64 + Math.floor((column - 1) / 26)) : "") +
    String.fromCharCode(65 + ((column - 1) % 26));
  const named = (column: ShownColumn | undefined) => column?.field ?? column?.header ?? "";
  const allReasons = ({ problems }: ShownLine) =>
    Object.entries(problems).flatMap(([column, sentences]) => {
      const name = column === "0" ? "" : named(columns[Number(column) - 1]);
      return sentences.map((sentence) => (name ? t("preview.reason", { name, sentence }) : sentence));
    });
  return (
    <Section title={title} note={t("preview.note")} flush>
      <table className="table sheet" translate="no">
        <thead>
          <tr>
            <th scope="col">{t("preview.row")}</th>
            <th scope="col">{t("preview.result")}</th>
            {columns.map(({ column, header, field, isSure }) => (
              <th key={column} scope="col" data-read={field ? "" : undefined}>
                <span className="soft">{letter(column)}</span> {header || t("preview.no-header")}
                <div className="sheet-field">
                  {field ? `→ ${field}${isSure ? "" : t("preview.unsure")}` : t("preview.not-read")}
                </div>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.n} id={`row-${line.n}`} data-kind={line.action ?? line.kind}>
              <th scope="row" className="number">
                {line.n}
              </th>
              <td>
                {line.action ? (
                  <StateMark state={actionMark[line.action]} label={t(`action.${line.action}`)} />
                ) : (
                  <span className="soft">{t(`row-class.${line.kind}`)}</span>
                )}
                <Reasons sentences={reasonsBeside ? allReasons(line) : line.problems[0]} tone="problem" />
                <Reasons sentences={line.warnings[0]} tone="warning" />
                {line.differences.map(({ field, before: old, after }) => (
                  <div key={field} className="sheet-reason">
                    {t("preview.reason", { name: field, sentence: `${old ?? "—"} → ${after ?? "—"}` })}
                  </div>
                ))}
              </td>
              <Cells line={line} columns={columns} isBare={reasonsBeside} />
            </tr>
          ))}
        </tbody>
      </table>
      {before !== null || next !== null ? (
        <nav className="sheet-pages" aria-label={t("preview.pages")}>
          {before === null ? null : <Link to={`?at=${before}`}>{t("preview.earlier")}</Link>}
          {next === null ? null : <Link to={`?at=${next}`}>{t("preview.later")}</Link>}
        </nav>
      ) : null}
    </Section>
  );
}

/** A title or note in one cell runs across; every other line cell by cell. */
function Cells({ line, columns, isBare }: { line: ShownLine; columns: readonly ShownColumn[]; isBare: boolean }) {
  const filled = line.texts.filter((text) => text.trim() !== "");
  if (line.action === null && filled.length === 1) return <td colSpan={columns.length}>{filled[0]}</td>;
  return (
    <>
      {columns.map(({ column }) => {
        const problems = line.problems[column];
        const warnings = line.warnings[column];
        return (
          <td key={column} data-tone={problems ? "problem" : warnings ? "warning" : undefined}>
            {line.texts[column - 1] ?? ""}
            <Reasons sentences={isBare ? undefined : problems} tone="problem" />
            <Reasons sentences={warnings} tone="warning" />
          </td>
        );
      })}
    </>
  );
}

function Reasons({ sentences, tone }: { sentences: readonly string[] | undefined; tone: "problem" | "warning" }) {
  if (!sentences) return null;
  return (
    <>
      {sentences.map((sentence) => (
        <div key={sentence} className="sheet-reason" data-tone={tone}>
          {sentence}
        </div>
      ))}
    </>
  );
}
