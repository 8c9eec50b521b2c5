import { existsSync } from "node:fs";
import path from "node:path";
import type { RouteConfigEntry } from "@remix-run/route-config";
import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { listedAgency, lodgedReport, type TestAgency } from "#tests/factories/reports";
import { ctxOf, makeActor } from "#tests/support/actors";
import { startApi } from "#tests/support/api";
import { testDatabase } from "#tests/support/database";
import { call, statusOf } from "#tests/support/request";
import { endpoints } from "~/endpoints.server";
import { loader as agencyPage } from "~/modules/agencies/routes/agency.server";
import { loader as certificatePage } from "~/modules/reports/routes/certificate";
import { loader as comparePage } from "~/modules/reports/routes/compare-report.server";
import { loader as correctionPage } from "~/modules/reports/routes/correction.server";
import { loader as exportPage } from "~/modules/reports/routes/export-reports";
import { loader as qrPage } from "~/modules/reports/routes/number-qr";
import { loader as originalPage } from "~/modules/reports/routes/original";
import { loader as reportPage } from "~/modules/reports/routes/report.server";
import { loader as numbersPage } from "~/modules/reports/routes/report-numbers.server";
import { loader as rowsPage } from "~/modules/reports/routes/report-rows";
import { loader as revisionPage } from "~/modules/reports/routes/revision.server";
import { loader as withdrawalPage } from "~/modules/reports/routes/withdrawal.server";
import { reserveNumbers } from "~/modules/reports/use-cases/reserve-numbers.server";
import type { Actor } from "~/platform/actor";
import { may } from "~/platform/actor";
import type { GuardMark } from "~/platform/guard.server";
import { type Permission, ROLES } from "~/platform/permissions";
import { mustBeOk } from "~/platform/result";
import routes from "~/routes";

/** Role × route × own or another agency's: what is another's is as if it were not, in whatever way it is asked for. */
const database = testDatabase();
type Lodged = Awaited<ReturnType<typeof lodgedReport>>;
let agencies: Record<"own" | "other", TestAgency>;
let reports: Record<"own" | "other", Lodged>;
let numbers: Record<"own" | "other", string>;
const actors = new Map<string, Actor>();
const WHO = ["agency", "rival", "regulator", "procurement-officer"] as const;
const SEES: Record<(typeof WHO)[number], ("own" | "other")[]> = {
  agency: ["own"],
  rival: ["other"],
  regulator: ["own", "other"],
  "procurement-officer": ["own", "other"],
};

beforeAll(async () => {
  const { db } = database;
  agencies = { own: await listedAgency(db), other: await listedAgency(db) };
  reports = { own: await lodgedReport(db, agencies.own), other: await lodgedReport(db, agencies.other) };
  const reserved = async (agency: TestAgency) => mustBeOk(await reserveNumbers(ctxOf(db, agency.user), 1))[0]!;
  numbers = { own: await reserved(agencies.own), other: await reserved(agencies.other) };
  actors.set("agency", agencies.own.user);
  actors.set("rival", agencies.other.user);
  for (const role of ["regulator", "procurement-officer"] as const) actors.set(role, await makeActor(db, [role]));
});

const status = async (loader: unknown, actor: Actor, params: Record<string, string> = {}, search = "") =>
  statusOf(await call(loader as typeof reportPage, { db: database.db, actor, path: `/x${search}`, params }));

async function listed(actor: Actor, search = ""): Promise<{ ids: string[]; total: number }> {
  const answer = await call(rowsPage, { db: database.db, actor, path: `/reports/rows${search}` });
  const { rows, total } = (await (answer as Response).json()) as { rows: { id: string }[]; total: number };
  return { ids: rows.map(({ id }) => id).sort(), total };
}

async function exported(actor: Actor, search = ""): Promise<string[]> {
  const answer = await call(exportPage, { db: database.db, actor, path: `/reports/export${search}` });
  await (answer as Response).arrayBuffer();
  const { rows } = await sql<{ subject_ids: string | null }>`
    select subject_ids from journal_processes
    where name = 'export-reports' and account_id = ${actor.accountId} order by id desc limit 1`.execute(database.db);
  return (rows[0]?.subject_ids || "").split(",").filter(Boolean).sort();
}

describe.each(WHO)("%s", (who) => {
  const seen = SEES[who];

  it("lists, counts, searches and exports what it may see and no more", async () => {
    const actor = actors.get(who)!;
    const ids = seen.map((which) => reports[which].reportId).sort();
    expect(await listed(actor)).toEqual({ ids, total: ids.length });
    expect(await listed(actor, "?sort=issuedOn&limit=1&offset=1")).toMatchObject({ total: ids.length });
    expect(await exported(actor)).toEqual(ids);
    for (const which of ["own", "other"] as const) {
      const { no, about, reportId } = reports[which];
      const found = seen.includes(which) ? [reportId] : [];
      for (const search of [
        `?q=${no}`,
        `?q=${about.uscc}`,
        `?q=${encodeURIComponent(about.name)}`,
        `?agency=${agencies[which].code}`,
      ]) {
        expect(await listed(actor, search), search).toEqual({ ids: found, total: found.length });
        expect(await exported(actor, search), search).toEqual(found);
      }
    }
  });

  it("opens what it may see, page and file, and says of the rest what it says of nothing", async () => {
    const actor = actors.get(who)!;
    for (const which of ["own", "other"] as const) {
      const params = { id: reports[which].reportId, format: "json" };
      for (const loader of [reportPage, originalPage, certificatePage, comparePage])
        expect(await status(loader, actor, params)).toBe(seen.includes(which) ? 200 : 404);
      const acts = !may(actor, "reports.submit") ? 403 : seen.includes(which) ? 200 : 404;
      for (const loader of [correctionPage, revisionPage, withdrawalPage])
        expect(await status(loader, actor, params)).toBe(acts);
      expect(await status(qrPage, actor, { no: numbers[which], format: "svg" })).toBe(acts);
      const isOther = actor.agencyId !== null && actor.agencyId !== agencies[which].id;
      expect(await status(agencyPage, actor, { id: agencies[which].id })).toBe(isOther ? 404 : 200);
    }
    if (!may(actor, "reports.submit")) return expect(await status(numbersPage, actor)).toBe(403);
    const page = await call(numbersPage, { db: database.db, actor, path: "/" });
    expect(page).toMatchObject({ page: { total: 1 } });
  });
});

it.each(ROLES.filter((role) => !["agency-user", "regulator", "procurement-officer"].includes(role)))(
  "%s is shown no report at all",
  async (role) => {
    const actor = await makeActor(database.db, [role]);
    const params = { id: reports.own.reportId, format: "json" };
    for (const loader of [rowsPage, exportPage, reportPage, originalPage, certificatePage, comparePage, agencyPage])
      expect(await status(loader, actor, params)).toBe(403);
  },
);

const STRANGE = ["编".repeat(26), "编号", "%00", "x'--", "0".repeat(400), "01M00000000000000000000000", "\ud800"];
const MODULES = /modules\/(agencies|reports|insights|publication)\//;

function addresses(entries: RouteConfigEntry[], base = ""): { at: string; file: string }[] {
  return entries.flatMap(({ path: part, file, children }) => {
    const at = [base, part ?? ""].filter(Boolean).join("/");
    return [{ at, file }, ...addresses(children ?? [], at)];
  });
}

const holders = (rule: GuardMark["guard"]): Actor[] => {
  if (typeof rule === "string" && !rule.includes(".")) return [actors.get("regulator")!];
  const rights = [rule].flat() as Permission[];
  return [...actors.values()].filter((actor) => rights.some((right) => may(actor, right)));
};

it("no address of agencies, reports, quality or the public site breaks on a strange name in it", async () => {
  let asked = 0;
  for (const { at, file } of addresses((await routes) as RouteConfigEntry[])) {
    if (!at.includes(":") || !MODULES.test(file)) continue;
    const whole = path.resolve("app", file);
    const half = whole.replace(/\.tsx?$/, ".server.ts");
    const handlers = await import(/* @vite-ignore */ existsSync(half) ? half : whole);
    if (!handlers.loader) continue;
    const names = [...at.matchAll(/:(\w+)/g)].map(([, name]) => name!);
    for (const actor of holders(handlers.loader.guard))
      for (const strange of STRANGE) {
        asked++;
        const params = Object.fromEntries(names.map((name) => [name, strange]));
        expect([200, 400, 403, 404, 429], `${at} ${strange}`).toContain(await status(handlers.loader, actor, params));
        const search = `?q=${encodeURIComponent(strange.slice(0, 20).replace("\ud800", "�"))}&offset=-1&agency=编&cursor=编`;
        expect([200, 400, 403, 404, 429], `${at} ${search}`).toContain(
          await status(handlers.loader, actor, params, search),
        );
      }
  }
  expect(asked).toBeGreaterThan(200);
});

it("no address of the API breaks on a strange name in it", async () => {
  const api = await startApi(database.db);
  const wrong: string[] = [];
  for (const { method, path: at, permission } of endpoints.filter((one) => one.path.includes("{"))) {
    const actor =
      permission === "public"
        ? null
        : [...actors.values()].find((one) => [permission].flat().some((right) => may(one, right as Permission)));
    if (actor === undefined) continue;
    for (const strange of ["编".repeat(26), "编号", "%00", "x'--", "01M00000000000000000000000"]) {
      const url = at.replace(/\{\w+\}/g, encodeURIComponent(strange));
      const answer = await api.send(actor, method.toUpperCase(), url, method === "get" ? undefined : {}, {
        "If-Match": '"1"',
      });
      await answer.arrayBuffer();
      if (answer.status >= 500) wrong.push(`${method} ${url}: ${answer.status}`);
    }
  }
  await api.close();
  expect(wrong).toEqual([]);
});
