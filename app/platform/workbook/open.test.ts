import { readdirSync, readlinkSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { book, cell, PLAIN_ROWS, row } from "#tests/fixtures/hostile/book-builder";
import type { OpenedWorkbook, OpenOptions } from "./open.server";
import { openWorkbook } from "./open.server";
import { WorkbookRefused } from "./types";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "open-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function opened(bytes: Buffer, options: Partial<OpenOptions> = {}): Promise<OpenedWorkbook> {
  const path = join(folder, "file");
  await writeFile(path, bytes);
  const result = await openWorkbook(path, { name: "名册.xlsx", ...options });
  if (!result.ok) throw new WorkbookRefused(result.refusal);
  return result.value;
}

async function numbers(workbook: OpenedWorkbook, sheet = 0, take = Number.POSITIVE_INFINITY): Promise<number[]> {
  const found: number[] = [];
  for await (const batch of workbook.readRows(sheet)) {
    found.push(...batch.map((each) => each.number));
    if (found.length >= take) break;
  }
  return found;
}

const manyRows = (count: number) =>
  book({
    sheets: [{ rows: Array.from({ length: count }, (_, n) => row(n + 1, cell(`A${n + 1}`, `第${n}行`))).join("") }, {}],
  });

describe("openWorkbook", () => {
  it("describes the sheets", async () => {
    const workbook = await opened(
      book({
        definedNames:
          '<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">甲!$2:$3</definedName></definedNames>',
        sheets: [
          {
            name: "甲",
            before:
              '<dimension ref="A1:C9"/><sheetViews><sheetView><pane ySplit="3" state="frozen"/></sheetView></sheetViews><cols><col min="2" max="3" hidden="1"/></cols>',
            after: '<mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>',
          },
          { name: "乙", state: "veryHidden", rows: "" },
        ],
      }),
    );
    expect(workbook.sheets[0]).toEqual({
      index: 0,
      name: "甲",
      visibility: "visible",
      claimedRows: 9,
      claimedColumns: 3,
      hiddenColumns: [2, 3],
      frozenRows: 3,
      printTitleRows: { first: 2, last: 3 },
      merges: [{ top: 1, left: 1, bottom: 1, right: 3 }],
    });
    expect(workbook.sheets[1]).toMatchObject({ name: "乙", visibility: "very-hidden" });
    expect(await numbers(workbook, 1)).toEqual([]);
    await workbook.close();
  });

  it("can be read again, also after a read was broken off", async () => {
    const workbook = await opened(manyRows(20_000));
    expect((await numbers(workbook, 0, 1)).length).toBeLessThan(20_000);
    expect(await numbers(workbook, 1)).toEqual([1, 2]);
    expect(await numbers(workbook)).toHaveLength(20_000);
    await workbook.close();
  });

  it("waits for a slow reader instead of running ahead of it", async () => {
    const workbook = await opened(manyRows(30_000));
    const seen: number[] = [];
    for await (const batch of workbook.readRows(0)) {
      await new Promise((resolve) => setImmediate(resolve));
      seen.push(batch.length);
    }
    expect(seen.reduce((sum, count) => sum + count, 0)).toBe(30_000);
    await workbook.close();
  });

  it("ends with a refusal when it is cancelled, before and while rows are read", async () => {
    const before = AbortSignal.abort();
    await expect(opened(book(), { signal: before })).rejects.toMatchObject({ refusal: { code: "reading-cancelled" } });
    const controller = new AbortController();
    const workbook = await opened(manyRows(30_000), { signal: controller.signal });
    const reading = (async () => {
      for await (const _ of workbook.readRows(0)) controller.abort();
    })();
    await expect(reading).rejects.toMatchObject({ refusal: { code: "reading-cancelled" } });
    await workbook.close();
  });

  it("refuses what takes too long", async () => {
    await expect(opened(manyRows(30_000), { limits: { maxMilliseconds: 1 } })).rejects.toMatchObject({
      refusal: { code: "reading-too-slow" },
    });
  });

  it("refuses what needs too much memory, and the process lives on", async () => {
    const merges = Array.from({ length: 390_000 }, (_, n) => `<mergeCell ref="A${n + 1}:B${n + 1}"/>`).join("");
    const greedy = book({ sheets: [{ after: `<mergeCells>${merges}</mergeCells>` }] });
    await expect(opened(greedy, { limits: { maxHeapMegabytes: 24 } })).rejects.toMatchObject({
      refusal: { code: "reading-too-big" },
    });
    const workbook = await opened(book({ sheets: [{ rows: PLAIN_ROWS }] }));
    expect(await numbers(workbook)).toEqual([1, 2]);
    await workbook.close();
  });

  it("reads a hundred thousand merged ranges", async () => {
    const merges = Array.from({ length: 100_000 }, (_, n) => `<mergeCell ref="A${n * 2 + 1}:A${n * 2 + 2}"/>`).join("");
    const workbook = await opened(book({ sheets: [{ after: `<mergeCells>${merges}</mergeCells>` }] }));
    expect(workbook.sheets[0]?.merges).toHaveLength(100_000);
    await workbook.close();
  });

  it("reads one file after another, each whole, also where the one before was let go in the middle", async () => {
    for (const rows of [20_000, 3, 500, 20_000, 4]) {
      const workbook = await opened(manyRows(rows));
      if (rows === 20_000) expect((await numbers(workbook, 0, 1)).length).toBeLessThan(rows);
      else expect(await numbers(workbook)).toEqual(Array.from({ length: rows }, (_, n) => n + 1));
      await workbook.close();
      await workbook.close();
    }
  });

  it("leaves no file open behind it, read to its end or given up at whatever moment", async () => {
    const openFiles = () => readdirSync("/proc/self/fd").filter((fd) => linkOf(fd).startsWith(folder)).length;
    for (let time = 0; time < 4; time++) await (await opened(manyRows(10 ** time))).close();
    expect(openFiles()).toBe(0);
    const small = book({ sheets: [{ rows: PLAIN_ROWS }] });
    for (let time = 0; time < 60; time++) {
      const controller = new AbortController();
      const workbook = await opened(small, { signal: controller.signal });
      setTimeout(() => controller.abort(), time % 6);
      const reading = (async () => {
        for (;;) await numbers(workbook);
      })();
      await expect(reading).rejects.toMatchObject({ refusal: { code: "reading-cancelled" } });
      await workbook.close();
    }
    expect(openFiles()).toBe(0);
  });
});

function linkOf(fd: string): string {
  try {
    return readlinkSync(`/proc/self/fd/${fd}`);
  } catch {
    return "";
  }
}
