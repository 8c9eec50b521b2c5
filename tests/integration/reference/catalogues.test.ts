import { beforeAll, describe, expect, it } from "vitest";
import { CODE_TABLES } from "#db/reference/code-tables";
import { RECORD_KINDS } from "#db/reference/record-kinds";
import { SOURCES } from "#db/reference/sources";
import { makeActor } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import { call } from "#tests/support/request";
import * as dutyRules from "~/modules/agencies/routes/duty-rules.server";
import * as contributors from "~/modules/collection/routes/contributors.server";
import { lookupsOfSubject } from "~/modules/journal/lookups.server";
import * as recordKinds from "~/modules/records/routes/record-kinds.server";
import * as recordRules from "~/modules/records/routes/record-rules.server";
import * as calendar from "~/modules/reference/routes/calendar.server";
import * as codeTables from "~/modules/reference/routes/code-tables.server";
import * as items from "~/modules/reference/routes/collection-items.server";
import * as divisions from "~/modules/reference/routes/divisions.server";
import * as sources from "~/modules/reference/routes/legal-sources.server";
import * as purposes from "~/modules/vetting/routes/purposes.server";
import type { Actor } from "~/platform/actor";

const database = testDatabase();
let registrar: Actor;
let regulator: Actor;

beforeAll(async () => {
  registrar = await makeActor(database.db, ["registrar"]);
  regulator = await makeActor(database.db, ["regulator"]);
});

/** What every row of every catalogue shows: basis, since when, how sure we are, and its name in the reader's language. */
interface Row {
  basis: unknown;
  from: unknown;
  confidence: unknown;
  name: unknown;
}
type Loaded = Record<string, unknown>;
interface Catalogue {
  loader: unknown;
  params?: Record<string, string>;
  rows(answer: Loaded): Row[];
  asRegulator?: true;
}

const lines = ({ lines }: Loaded): Row[] =>
  (lines as { basis: string; validFrom: string; confidence: string; zh: string; en: string }[]).map((line) => ({
    ...{ basis: line.basis, from: line.validFrom, confidence: line.confidence },
    name: line.zh && line.en,
  }));

const CATALOGUES: Record<string, Catalogue> = {
  divisions: { loader: divisions.loader, rows: lines },
  "code tables": { loader: codeTables.loader, rows: lines },
  ...Object.fromEntries(
    CODE_TABLES.map(({ code }) => [
      `code table ${code}`,
      { loader: codeTables.loader, params: { table: code }, rows: lines },
    ]),
  ),
  "collection items": { loader: items.loader, rows: lines },
  contributors: {
    loader: contributors.loader,
    rows: ({ rows }) =>
      (rows as { name: string; other: string; basis: string; validFrom: string; confidence: string }[]).map((row) => ({
        ...{ basis: row.basis, from: row.validFrom, confidence: row.confidence },
        name: row.name && row.other,
      })),
  },
  "legal sources": {
    loader: sources.loader,
    rows: ({ sources }) =>
      (
        sources as {
          full_name_zh: string;
          full_name_en: string;
          issuer_en: string;
          confidence: string;
          source_key: string;
        }[]
      ).map((row) => ({
        basis: row.issuer_en,
        from: row.source_key in SOURCES,
        confidence: row.confidence,
        name: row.full_name_zh && row.full_name_en,
      })),
  },
  "record kinds": {
    loader: recordKinds.loader,
    rows: ({ kinds }) =>
      (kinds as { name: string; basis: string[]; valid: string; confidence: string }[]).map((kind) => ({
        ...{ basis: kind.basis[0], from: kind.valid, confidence: kind.confidence, name: kind.name },
      })),
  },
  "rules in words": {
    loader: recordRules.loader,
    rows: ({ topics }) =>
      (topics as { rules: { text: string; basis: { text: string; confidence: string }; validFrom: string }[] }[])
        .flatMap(({ rules }) => rules)
        .map(({ text, basis, validFrom }) => ({
          ...{ basis: basis.text, from: validFrom, confidence: basis.confidence, name: text },
        })),
  },
  "calendar years": {
    loader: calendar.loader,
    rows: ({ years }) =>
      (years as { year: number; isPublished: boolean; basis: string; validFrom: string; confidence: string }[])
        .filter(({ isPublished }) => isPublished)
        .map(({ year, basis, validFrom, confidence }) => ({ basis, from: validFrom, confidence, name: year })),
  },
  "vetting rules": {
    loader: purposes.loader,
    rows: ({ groups }) =>
      (groups as { rules: { sentence: string; basis: string[]; validFrom: string; confidence: string }[] }[])
        .flatMap(({ rules }) => rules)
        .map((rule) => ({
          ...{ basis: rule.basis[0], from: rule.validFrom, confidence: rule.confidence, name: rule.sentence },
        })),
  },
  "duties of agencies": {
    loader: dutyRules.loader,
    asRegulator: true,
    rows: ({ rules }) =>
      (rules as { label: string; basis: string; valid: string; confidence: string }[]).map((rule) => ({
        ...{ basis: rule.basis, from: rule.valid, confidence: rule.confidence, name: rule.label },
      })),
  },
};

async function rowsOf({ loader, params, rows, asRegulator }: Catalogue, locale: "zh-CN" | "en"): Promise<Row[]> {
  const actor = { ...(asRegulator ? regulator : registrar), locale };
  return rows((await call(loader as never, { db: database.db, actor, path: "/x", params: params ?? {} })) as Loaded);
}

describe.each(["zh-CN", "en"] as const)("in %s every row has basis, validity, confidence and a name", (locale) => {
  it.each(Object.entries(CATALOGUES))("of %s", async (_, catalogue) => {
    const rows = await rowsOf(catalogue, locale);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ basis, from, confidence, name }) => !basis || !from || !confidence || !name)).toEqual([]);
  });
});

it("the English calendar names its holidays in English", async () => {
  const at = { db: database.db, actor: { ...registrar, locale: "en" }, path: "/calendar" };
  const { years } = (await call(calendar.loader as never, at)) as { years: { basis: string | null; off: string[] }[] };
  expect(JSON.stringify(years)).toContain("Spring Festival");
  expect(
    years.flatMap(({ basis, off }) => [basis ?? "", ...off]).filter((text) => /\p{Script=Han}/u.test(text)),
  ).toEqual([]);
});

it("a catalogue that was read is found in the journal under the rows that it showed", async () => {
  const { code } = RECORD_KINDS[0]!;
  await call(recordKinds.loader as never, { db: database.db, actor: registrar, path: "/record-kinds" });
  const [look] = await lookupsOfSubject(database.db, "catalogue", code, { kind: "read" });
  expect(look).toMatchObject({ name: "read-catalogue", row_count: RECORD_KINDS.length });
});

it("names the division of a contributor", async () => {
  const at = { db: database.db, actor: registrar, path: "/contributors" };
  const { rows } = (await call(contributors.loader as never, at)) as unknown as { rows: { division: string }[] };
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.filter(({ division }) => /\d/.test(division))).toEqual([]);
});
