import { beforeAll, describe, expect, it } from "vitest";
import { importOffice } from "#tests/factories/vetting";
import { makeActor } from "#tests/support/actors";
import { testDatabase } from "#tests/support/database";
import { call, contextOf, statusOf } from "#tests/support/request";
import * as letter from "~/modules/vetting/routes/letter";
import * as openCase from "~/modules/vetting/routes/open-case.server";
import type { Actor } from "~/platform/actor";
import { renderOfficialDocument } from "~/platform/pdf/official-document.server";

const database = testDatabase();
let officer: Actor;
let scan: Buffer;

beforeAll(async () => {
  const { db } = database;
  officer = await makeActor(db, ["vetting-officer"]);
  await importOffice(db, await makeActor(db, ["filler"]), await makeActor(db, ["contribution-reviewer"]));
  scan = await renderOfficialDocument({ createdAt: "2026-11-24T00:00:00Z", title: "征求意见函", blocks: [] });
});

/** Opens a case as the form does, with or without the scan; its id. */
async function opened(file: File | null): Promise<string> {
  const body = new FormData();
  const fields = {
    ...{ purpose: "npc-deputy-city", asOf: "2026-11-24", title: "候选人", pasted: "刘明" },
    ...{ requester: "甲河县人大常委会办公室", documentNo: "甲人函〔2026〕7号" },
  };
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  if (file) body.set("letter", file);
  const request = new Request("http://localhost/vetting-cases/new", { method: "POST", body });
  const args = { request, params: {}, context: contextOf(database.db, officer) };
  const answer = await openCase.action(args as unknown as Parameters<typeof openCase.action>[0]);
  return (answer as Response).headers.get("Location")!.split("/").pop()!;
}

const taken = (id: string, actor = officer) =>
  call(letter.loader as Parameters<typeof call>[0], { db: database.db, actor, path: "/", params: { id } });

const reads = (id: string) =>
  database.db
    .selectFrom("journal_processes")
    .select(["journal_processes.account_id", "journal_processes.case_id"])
    .where("journal_processes.name", "=", "read-letter")
    .where("journal_processes.case_id", "=", id)
    .execute();

describe("the scan of the letter", () => {
  it("comes back as it was handed in, was kept sealed, and who took it is written down first", async () => {
    const id = await opened(new File([new Uint8Array(scan)], "来函.pdf"));
    expect(await reads(id)).toEqual([]);
    const answer = (await taken(id)) as Response;
    expect(answer.status).toBe(200);
    expect(answer.headers.get("Content-Type")).toBe("application/pdf");
    expect(answer.headers.get("Content-Disposition")).toContain(encodeURIComponent("来函.pdf"));
    expect(answer.headers.get("Cache-Control")).toBe("no-store");
    expect(Buffer.from(await answer.arrayBuffer()).equals(scan)).toBe(true);
    expect(await reads(id)).toEqual([{ account_id: officer.accountId, case_id: id }]);
  });

  it("is there for nobody who may not know of the case, and for no case that came without one", async () => {
    const id = await opened(new File([new Uint8Array(scan)], "来函.pdf"));
    const stranger = await makeActor(database.db, ["vetting-officer"], { scopeKind: "division", scopeValue: "321324" });
    expect(statusOf(await taken(id, stranger))).toBe(404);
    expect(statusOf(await taken(id, await makeActor(database.db, ["registrar"])))).toBe(403);
    expect(await reads(id)).toEqual([]);
    expect(statusOf(await taken(await opened(null)))).toBe(404);
  });
});
