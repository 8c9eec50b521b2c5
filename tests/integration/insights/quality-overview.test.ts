import { beforeAll, describe, expect, it } from "vitest";
import {
  agencyRow,
  complaintRow,
  enterpriseRows,
  type MadeAgency,
  recomputationRows,
  reportRows,
} from "#tests/factories/register-rows";
import { makeActor, TEST_NOW } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import { renderScreen } from "#tests/support/render";
import { call } from "#tests/support/request";
import { COUNTED, periodOf } from "~/modules/insights/quality.schema";
import { idsBehind } from "~/modules/insights/quality-lists.server";
import { type RatingQuality, ratingQuality } from "~/modules/insights/rating-quality.server";
import QualityAgencies from "~/modules/insights/routes/quality-agencies";
import { loader } from "~/modules/insights/routes/quality-agencies.server";
import { civilDayOf } from "~/platform/clock";

const database = testDatabase();
const TODAY = civilDayOf(TEST_NOW);
const AGENCIES = 4;

let agencies: MadeAgency[];

/** 300 reports strewn over 30 enterprises and four years, some used, some withdrawn; and six enterprises that asked around. */
beforeAll(async () => {
  const { db } = database;
  agencies = [];
  for (let index = 0; index < AGENCIES; index++)
    agencies.push(await agencyRow(db, index === 3 ? { grades: ["A", "B", "C", "D"] } : {}));
  const enterprises = await enterpriseRows(db, 30);
  const made = await reportRows(
    db,
    Array.from({ length: 300 }, (_, index) => {
      const year = 2023 + (index % 4);
      const month = 1 + ((index * 5) % 10);
      const day = 1 + ((Math.floor(index / 40) * 3 + index) % 28);
      const issuedOn = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
      return {
        agency: agencies[(index * 7 + Math.floor(index / 30)) % AGENCIES]!,
        enterpriseId: enterprises[(index * 11) % 30]!,
        issuedOn,
        grade: ["A", "A", "B", "C"][(index * 3 + Math.floor(index / 7)) % 4]!,
        usedOn: index % 5 === 0 ? issuedOn : null,
        state: index % 13 === 0 ? ("withdrawn" as const) : ("valid" as const),
      };
    }),
  );
  const alone = await enterpriseRows(db, 6);
  await reportRows(
    db,
    alone.flatMap((enterpriseId, index) => [
      { agency: agencies[index % 2]!, enterpriseId, issuedOn: "2025-05-05", grade: "A", usedOn: "2025-05-06" },
      { agency: agencies[2]!, enterpriseId, issuedOn: "2025-06-06", grade: "B" },
    ]),
  );
  const rows = await db
    .selectFrom("reports")
    .select(["reports.id", "reports.agency_id as agencyId"])
    .where("reports.id", "in", made)
    .orderBy("reports.id")
    .execute();
  for (const { id } of agencies)
    await recomputationRows(
      db,
      id,
      rows
        .filter(({ agencyId }) => agencyId === id)
        .map((row, index) => ({
          reportId: row.id,
          outcome: index % 6 === 0 ? "different" : index % 11 === 0 ? "not-computable" : "reproduced",
          state: index % 12 === 0 ? "upheld" : "closed",
        })),
    );
  for (const [index, { id }] of agencies.entries())
    for (let count = 0; count <= index; count++) {
      await complaintRow(db, id, "2026-05-05", "upheld");
      await complaintRow(db, id, "2026-05-05", "dismissed");
      await complaintRow(db, id, "2020-05-05", "upheld");
    }
});

const lengthOf = (quality: RatingQuality, key: "reports" | (typeof COUNTED)[number]) => {
  if (key === "shopping") return quality.shopping.length;
  if (key === "complaints") return quality.complaints.filter(({ state }) => state === "upheld").length;
  return idsBehind(quality, { of: key, row: "", column: "" }).length;
};

describe("the overview of rating quality", () => {
  it("counts of every agency what its own page lists, each number opening that list", async () => {
    const regulator = await makeActor(database.db, ["regulator"]);
    const data = (await call(loader, { db: database.db, actor: regulator, path: "/rating-quality" })) as Awaited<
      ReturnType<typeof loader>
    >;
    const html = renderScreen(QualityAgencies, "/rating-quality", data);
    const totals = new Map<string, number>();
    for (const { id, code } of agencies) {
      const quality = await ratingQuality(database.db, id, periodOf("recent", TODAY), TODAY);
      const { counts } = data.agencies.find((agency) => agency.code === code)!;
      for (const key of ["reports", ...COUNTED] as const) {
        const count = lengthOf(quality, key);
        expect([code, key, counts[key]]).toEqual([code, key, count]);
        totals.set(key, (totals.get(key) ?? 0) + count);
        const to =
          key === "shopping"
            ? `/rating-quality/${code}#shopping`
            : key === "complaints"
              ? `/rating-quality/${code}/complaints?state=upheld`
              : `/rating-quality/${code}/reports?of=${key}`;
        if (count > 0) expect(html).toContain(`href="${to}">${count}<`);
      }
    }
    for (const key of ["reports", "shopping", "irreproducible", "upheld", "withdrawn", "complaints"])
      expect(totals.get(key), key).toBeGreaterThan(0);
  });
});
