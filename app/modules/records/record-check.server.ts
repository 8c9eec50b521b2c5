import type { Db } from "#db/connection";
import { RECORD_KINDS, recordKindOf, UNCLEAR_KIND_WORDS } from "#db/reference/record-kinds";
import type { RecordKind } from "#db/reference/record-kinds/types";
import { identityNumberIndex } from "~/modules/people/identity-number.server";
import { FileKeys } from "~/modules/reference/file-keys.rules";
import type {
  CheckContext,
  CheckedRow,
  ImportChecker,
  ImportRow,
  LateVerdict,
} from "~/modules/reference/import-handler.types";
import type { FieldProblem } from "~/modules/reference/sheet-row.rules";
import { nameKey } from "~/modules/reference/text-cleaning.rules";
import { kindCollected, kindReader } from "./kind-reading.rules";
import { contentText, keyText, recordKeyOf } from "./record-content.rules";
import type { RecordContent } from "./record-content.types";
import { compareWithStored, type ImportedRecord } from "./record-import.server";
import { personsForRecords } from "./record-people.queries.server";
import { type RecordValues, recordContent, recordRowProblems, recordRowWarnings, takeDetail } from "./record-row.rules";
import type { StaffClass } from "./records.types";

const readKind = kindReader(RECORD_KINDS, UNCLEAR_KIND_WORDS);

interface Candidate {
  row: ImportRow;
  checked: CheckedRow;
  content: RecordContent | null;
  personId: string | null;
}

type Person = Awaited<ReturnType<typeof personsForRecords>>[number];

/** Checks record rows against the catalogue of kinds, the people of the register and the records already there. */
export class RecordChecker implements ImportChecker {
  private readonly keys = new FileKeys();

  constructor(
    private readonly context: CheckContext<Db>,
    /** Name of a unit, as a key → its id. */
    private readonly unitNames: ReadonlyMap<string, string>,
  ) {}

  async check(rows: readonly ImportRow[]): Promise<CheckedRow[]> {
    const numbers = [...new Set(rows.flatMap((row) => (row.values.idNumber as string | undefined) ?? []))];
    const found = await personsForRecords(this.context.db, numbers.map(identityNumberIndex));
    const byIndex = new Map(found.map((person) => [person.id_number_index.toString("base64"), person]));
    const people = new Map(
      numbers.map((number) => [number, byIndex.get(identityNumberIndex(number).toString("base64"))]),
    );
    const candidates = rows.map((row) => this.one(row, people));
    const records = candidates.flatMap(({ content, personId }) =>
      content && personId ? [this.record(personId, content)] : [],
    );
    const verdicts = await compareWithStored(this.context.db, records);
    let next = 0;
    return candidates.map(({ row, checked, content }) => {
      if (!content) return checked;
      const verdict = verdicts[next]!;
      const payload = records[next++]!;
      if (verdict === "same") return { ...checked, action: "unchanged" };
      if (verdict === "new") return { ...checked, action: "add", payload };
      const problem: FieldProblem = { field: "kind", column: row.columnOf("kind"), code: "record-differs" };
      return { ...checked, action: "refused", problems: [...checked.problems, problem] };
    });
  }

  async finish(): Promise<ReadonlyMap<number, LateVerdict>> {
    const late = [...this.keys.differing()].map(([number, problem]) => {
      const verdict: LateVerdict = { problems: [{ field: "kind", column: null, ...problem }] };
      return [number, verdict] as const;
    });
    return new Map(late);
  }

  private record(personId: string, content: RecordContent): ImportedRecord {
    return { personId, content, bodyUnitId: this.unitNames.get(nameKey(content.body)) ?? null };
  }

  private one(row: ImportRow, people: ReadonlyMap<string, Person | undefined>): Candidate {
    const values = row.values as RecordValues;
    const problems: FieldProblem[] = [...row.problems];
    const warnings: FieldProblem[] = [...row.warnings];
    const place = (found: Omit<FieldProblem, "column">): FieldProblem => ({
      ...found,
      column: found.field === null ? null : row.columnOf(found.field),
    });
    const kind = this.kindOf(values, (found) => problems.push(place(found)));
    const foreign = kind && kindCollected(kind, this.context.collects);
    if (foreign) problems.push(place(foreign));
    // Nor is anything said of the person: who asks has nothing to deliver.
    if (foreign?.code === "kind-not-yours")
      return {
        row,
        checked: { number: row.number, action: "refused", problems, warnings, payload: null },
        content: null,
        personId: null,
      };
    const person = values.idNumber === undefined ? undefined : people.get(values.idNumber);
    if (values.idNumber !== undefined && !person) problems.push(place({ field: "idNumber", code: "unknown-person" }));
    if (person && values.name !== undefined && person.name !== values.name)
      problems.push(place({ field: "name", code: "name-mismatch" }));
    if (kind) for (const found of recordRowProblems(values, kind, person?.born_on ?? null)) problems.push(place(found));
    const checked: CheckedRow = { number: row.number, action: "refused", problems, warnings, payload: null };
    const refused: Candidate = { row, checked, content: null, personId: null };
    if (!kind || !person || problems.length > 0) return refused;
    const known = {
      bornOn: person.born_on,
      politicalStatus: person.political_status,
      staffClass: person.staff_class as StaffClass,
    };
    for (const found of recordRowWarnings(values, kind, known)) warnings.push(place(found));
    const content = recordContent(values, kind);
    const personId = person.merged_into_id ?? person.id;
    const duplicate = this.keys.seen(keyText(recordKeyOf(personId, content)), row.number, contentText(content));
    if (duplicate) {
      problems.push(place({ field: "kind", ...duplicate }));
      return refused;
    }
    return { row, checked, content, personId };
  }

  /** A year before the name of an annual result, or a bare result beside a year, is read with it. */
  private kindOf(values: RecordValues, refuse: (found: Omit<FieldProblem, "column">) => void): RecordKind | null {
    if (values.kind === undefined) return null;
    const dated = /^\s*(\d{4})\s*年度?\s*(?:年度)?(考核.*)$/s.exec(values.kind);
    if (dated && values.year === undefined) values.year = Number(dated[1]);
    let reading = readKind(dated ? `年度${dated[2]}` : values.kind);
    if (!reading.ok && reading.code === "unknown-kind" && values.year !== undefined) {
      const annual = readKind(`年度考核${values.kind.trim()}`);
      if (annual.ok) reading = annual;
    }
    if (!reading.ok) {
      refuse({ field: "kind", code: reading.code, params: reading.params });
      return null;
    }
    const kind = recordKindOf(reading.code) ?? null;
    const problem = kind && reading.said ? takeDetail(values, kind, reading.said) : null;
    if (problem) refuse(problem);
    return kind;
  }
}
