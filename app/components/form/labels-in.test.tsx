import { describe, expect, it } from "vitest";
import { MainFields } from "~/modules/records/ui/content-fields";
import { STATEMENT_FIELDS, type StatementField, StatementFields } from "~/modules/reports/ui/statement-fields";
import { ReasonArea } from "~/modules/vetting/ui/reason-area";
import { LANGUAGES } from "~/platform/i18n";
import { translator } from "~/platform/messages.server";
import type { FieldLike } from "./field-types";
import { labelsIn } from "./labels-in";
import { ReasonFields } from "./reason-fields";
import { TextField } from "./text-field";

const field = (name: string): FieldLike => ({ id: `f-${name}`, name, errorId: "", descriptionId: "" });
const fieldsOf = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, field(name)]));

describe("the labels of a form", () => {
  it.each(LANGUAGES)("are known of fields on their own, in sections and inside components of several (%s)", (lng) => {
    const t = translator(lng);
    const tOf = (namespace: string) => ((key: string) => t(`${namespace}:${key}`)) as typeof t;
    const typed = ["kind", "body", "documentNo", "decidedOn", "effectiveOn", "months", "statedUntil", "untilBasis"];
    const found = labelsIn(
      <>
        <section>
          <TextField field={field("own")} label="own words" />
        </section>
        <ReasonFields code={field("reasonCode")} text={field("reasonText")} evidence={field("paper")} choices={[]} />
        <MainFields fields={fieldsOf([...typed, "caseNo", "facts", "note"])} kinds={[]} />
        <StatementFields fields={fieldsOf(STATEMENT_FIELDS) as Record<StatementField, FieldLike>} purposes={[]} />
        <ReasonArea label="why" answer={undefined} />
      </>,
      tOf,
    );
    expect(found.own).toEqual({ id: "f-own", label: "own words" });
    expect(found.reason).toEqual({ id: "reason", label: "why" });
    expect(found.reasonCode).toEqual({ id: "f-reasonCode", label: t("common:ui.reason.code") });
    expect(found.uscc?.label).toBe(t("reports:field.uscc"));
    for (const name of [...typed, ...STATEMENT_FIELDS, "reasonText", "paper"]) {
      expect(found[name]?.label, name).toBeTruthy();
      expect(found[name]?.label, "no key in place of words").not.toContain(":");
    }
  });
});
