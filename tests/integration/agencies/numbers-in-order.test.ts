import { beforeAll, expect, it } from "vitest";
import { makeListedAgency } from "#tests/factories/agencies";
import { ctxOf, makeActor } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import { receiveComplaint } from "~/modules/agencies/use-cases/receive-complaint.server";
import type { Actor } from "~/platform/actor";
import { mustBeOk } from "~/platform/result";

const database = testDatabase();
let regulator: Actor;
beforeAll(async () => {
  regulator = await makeActor(database.db, ["regulator"]);
});

it("codes of agencies and numbers of complaints go on past their last digit", async () => {
  const { db, admin } = database;
  const { agency } = await makeListedAgency(db);
  await admin.updateTable("agencies").set({ code: "A999" }).where("id", "=", agency.id).execute();
  expect([(await makeListedAgency(db)).agency.code, (await makeListedAgency(db)).agency.code]).toEqual([
    "A1000",
    "A1001",
  ]);

  const complain = async (receivedOn: string) =>
    receiveComplaint(ctxOf(db, regulator), { agencyId: agency.id, receivedOn, complainant: "甲", content: "乙" });
  const first = mustBeOk(await complain("2026-11-02"));
  expect(first.no).toBe("TS-2026-0001");
  await admin.updateTable("agency_complaints").set({ no: "TS-2026-9999" }).where("id", "=", first.id).execute();
  expect([mustBeOk(await complain("2026-11-02")).no, mustBeOk(await complain("2026-11-03")).no]).toEqual([
    "TS-2026-10000",
    "TS-2026-10001",
  ]);
  expect(mustBeOk(await complain("2025-11-03")).no).toBe("TS-2025-0001");
});

it("a complaint received before its agency was listed is refused", async () => {
  const { agency } = await makeListedAgency(database.db, { listedOn: "2026-02-01" });
  const about = { agencyId: agency.id, complainant: "甲", content: "乙" };
  for (const receivedOn of ["2026-01-31", "0001-01-01"])
    expect(await receiveComplaint(ctxOf(database.db, regulator), { ...about, receivedOn })).toMatchObject({
      refusal: { code: "complaint-before-listing", path: "receivedOn" },
    });
  mustBeOk(await receiveComplaint(ctxOf(database.db, regulator), { ...about, receivedOn: "2026-02-01" }));
});
