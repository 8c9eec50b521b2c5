import { beforeAll, describe, expect, it } from "vitest";
import { pdfFile } from "#tests/factories/pdfs";
import { enterprise, listedAgency, lodgedReport, statementOf, type TestAgency } from "#tests/factories/reports";
import { ctxOf } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import { namedAfter } from "#tests/support/tamper";
import { numberFold } from "~/modules/reports/numbers.fold.server";
import { reportFold } from "~/modules/reports/reports.fold.server";
import { lodgeReport } from "~/modules/reports/use-cases/lodge-report.server";
import { releaseNumber } from "~/modules/reports/use-cases/release-number.server";
import { reserveNumbers } from "~/modules/reports/use-cases/reserve-numbers.server";
import { mustBeOk } from "~/platform/result";

const database = testDatabase();
const named = (...statements: string[]) => namedAfter(database.admin, [numberFold, reportFold], ...statements);
let agency: TestAgency;
let free: string;
let released: string;
let used: string;
let usedFor: string;
let drawn: { no: string; reportId: string };

/** Three numbers are reserved: one waits, one was given back, one is in use; a fourth was drawn with its report. */
beforeAll(async () => {
  const { db } = database;
  agency = await listedAgency(db);
  const user = ctxOf(db, agency.user);
  [free, released, used] = mustBeOk(await reserveNumbers(user, 3)) as [string, string, string];
  mustBeOk(await releaseNumber(user, released));
  const statement = statementOf(agency, await enterprise(db), { no: used });
  usedFor = mustBeOk(await lodgeReport(user, statement, await pdfFile(["reserved"]))).reportId;
  drawn = await lodgedReport(db, agency);
});

describe("numbers of reports, behind the product's back", () => {
  const change = (no: string, set: string) => `update report_numbers set ${set} where no = '${no}'`;
  const ofAgency = (no: string) => [["row-changed", "report-numbers", agency.id, no]];
  const ofReport = (id: string) => [["row-changed", "report", id, "number"]];

  it("are as the journal says", async () => {
    expect(await named()).toEqual([]);
  });

  it("reserved: another holder, time, state, or gone", async () => {
    for (const set of ["reserved_by = agency_id", "reserved_at = reserved_at - interval 1 day", "state = 'released'"])
      expect(await named(change(free, set)), set).toEqual(ofAgency(free));
    expect(await named(change(free, "is_drawn = 1"))).toEqual([]);
    expect(await named(change(free, "state = 'used'"))).toEqual(ofAgency(free));
    expect(await named(`delete from report_numbers where no = '${free}'`)).toEqual(ofAgency(free));
    expect(await named(change(released, "state = 'reserved'"))).toEqual(ofAgency(released));
  });

  it("given to another agency", async () => {
    const other = await listedAgency(database.db);
    mustBeOk(await reserveNumbers(ctxOf(database.db, other.user), 1));
    const found = await named(change(free, `agency_id = '${other.id}'`));
    expect(found.sort()).toEqual([...ofAgency(free), ["row-changed", "report-numbers", other.id, free]].sort());
  });

  it("in use: set free, taken from its report, or gone", async () => {
    expect(await named(change(used, "state = 'reserved'"))).toEqual(ofReport(usedFor));
    for (const [no, id] of [
      [used, usedFor],
      [drawn.no, drawn.reportId],
    ] as const)
      expect(await named(change(no, "report_id = null"))).toEqual([...ofAgency(no), ...ofReport(id)]);
    expect(await named(`delete from report_numbers where no = '${drawn.no}'`)).toEqual(ofReport(drawn.reportId));
  });

  it("added", async () => {
    const columns = "agency_id, state, reserved_by, reserved_at, null";
    for (const isDrawn of [0, 1])
      expect(
        await named(
          `insert into report_numbers select '999999999999', ${columns}, ${isDrawn} from report_numbers where no = '${free}'`,
        ),
      ).toEqual(ofAgency("999999999999"));
  });
});
