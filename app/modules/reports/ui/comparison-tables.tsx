import { useTranslation } from "react-i18next";
import { StateMark } from "~/components/state-mark";
import type { Hunk } from "../text-diff.rules";
import type { PageFinding } from "../twin.rules";
import type { FieldFinding } from "../twin-fields.rules";

const FIELD_MARKS = { same: "clear", different: "judgement", "not-printed": "information" } as const;

/** Each registered field of the summary page beside what the other file has; on a phone one below the other, with the result in sight. */
export function FieldTable({ fields }: { fields: readonly FieldFinding[] }) {
  const { t } = useTranslation("reports");
  return (
    <table className="difference stacked">
      <thead>
        <tr>
          {["field", "original", "other", "result"].map((key) => (
            <th key={key} scope="col">
              {t(`comparison.column.${key}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {fields.map(({ field, value, state, found }) => (
          <tr key={`${field} ${value}`}>
            <th scope="row">{t(`field.${field}`)}</th>
            <td data-label={t("comparison.column.original")}>{value}</td>
            <td data-label={t("comparison.column.other")}>
              {state === "same" ? value : state === "different" ? <ins>{found ?? t("comparison.not-found")}</ins> : "—"}
            </td>
            <td data-label={t("comparison.column.result")}>
              <StateMark state={FIELD_MARKS[state]} label={t(`comparison-field.${state}`)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Page by page what stands in the original and what in the other file. */
export function PageTable({ pages }: { pages: readonly PageFinding[] }) {
  const { t } = useTranslation("reports");
  return (
    <table className="difference">
      <thead>
        <tr>
          {["page", "original", "other"].map((key) => (
            <th key={key} scope="col">
              {t(`comparison.column.${key}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {pages.flatMap((page) => {
          const key = `${page.original}-${page.other}`;
          const label = t(`comparison-page.${page.kind}`, { original: page.original, other: page.other });
          if (page.hunks.length === 0)
            return [
              <tr key={key}>
                <th scope="row">{page.original ?? page.other}</th>
                <td colSpan={2}>{label}</td>
              </tr>,
            ];
          return page.hunks.map((hunk, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: places of one page, in their order
            <tr key={`${key} ${index}`}>
              <th scope="row">{index === 0 ? label : ""}</th>
              <Side hunk={hunk} side="before" />
              <Side hunk={hunk} side="after" />
            </tr>
          ));
        })}
      </tbody>
    </table>
  );
}

function Side({ hunk, side }: { hunk: Hunk; side: "before" | "after" }) {
  const text = hunk[side];
  return (
    <td>
      <span className="soft">{`…${hunk.lead}`}</span>
      {side === "before" ? <del>{text}</del> : <ins>{text}</ins>}
      <span className="soft">{`${hunk.trail}…`}</span>
    </td>
  );
}
