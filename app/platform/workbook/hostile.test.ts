import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { HOSTILE_FILES } from "#tests/fixtures/hostile";
import { translator } from "../messages.server";
import { openWorkbook } from "./open.server";
import { withFile } from "./open-file.server";
import { openSource } from "./source.server";
import type { Row } from "./types";
import { DEFAULT_LIMITS, WORKBOOK_REFUSALS, WorkbookRefused, workbookRefusal } from "./types";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "hostile-"));
});
afterAll(() => rm(folder, { recursive: true }));

const MEGABYTE = 1024 * 1024;

/** The refusal's code, or the texts of the first sheet (all sheets are read). */
type Verdict = string | Map<number, string[]>;

/** As the product reads: in a worker with its limits. */
async function inWorker(path: string, name: string): Promise<Verdict> {
  const result = await openWorkbook(path, { name });
  if (!result.ok) return result.refusal.code;
  const { sheets, readRows, close } = result.value;
  return texts(sheets.length, readRows).finally(close);
}

/** The same code in this thread, for the many small files: starting a worker takes longer than reading them. */
async function here(path: string, name: string): Promise<Verdict> {
  try {
    return await withFile(path, async (file) => {
      const source = await openSource(file, name, DEFAULT_LIMITS);
      return await texts(source.sheets.length, source.rows);
    });
  } catch (error) {
    if (error instanceof WorkbookRefused) return error.refusal.code;
    throw error;
  }
}

async function texts(sheets: number, read: (sheet: number) => AsyncIterable<readonly Row[]>): Promise<Verdict> {
  const rows = new Map<number, string[]>();
  try {
    for (let sheet = 0; sheet < sheets; sheet++) {
      for await (const batch of read(sheet)) {
        if (sheet === 0)
          for (const row of batch)
            rows.set(
              row.number,
              row.cells.map((cell) => cell.text),
            );
      }
    }
    return rows;
  } catch (error) {
    if (error instanceof WorkbookRefused) return error.refusal.code;
    throw error;
  }
}

describe("refusals", () => {
  it.each(WORKBOOK_REFUSALS)("%s is a sentence in both languages", (code) => {
    const { key, params } = workbookRefusal(code);
    const [zh, en] = (["zh-CN", "en"] as const).map((lng) => translator(lng)(key!, params));
    expect(zh).toMatch(/[\u4e00-\u9fff].*。$/);
    expect(en).toMatch(/\.$/);
    expect(`${zh}${en}`).not.toContain("workbook:");
  });

  it.each(["old-xls", "wps-et", "html-as-workbook"] as const)("%s says how to save it anew", (code) => {
    for (const lng of ["zh-CN", "en"] as const) {
      const { key, params } = workbookRefusal(code);
      expect(translator(lng)(key!, params)).toContain(".xlsx");
    }
  });
});

describe("hostile files", () => {
  it("are more than a hundred kinds, no two alike", () => {
    expect(new Set(HOSTILE_FILES.map((file) => file.kind)).size).toBe(HOSTILE_FILES.length);
    expect(HOSTILE_FILES.length).toBeGreaterThan(100);
  });

  it.each(HOSTILE_FILES)("$kind", async (file) => {
    const path = join(folder, "file");
    const bytes = file.bytes();
    await writeFile(path, bytes);
    const before = process.memoryUsage().rss;
    const begun = performance.now();
    const found = await (bytes.length > 20_000 ? inWorker : here)(path, file.fileName);
    expect(performance.now() - begun).toBeLessThan(10_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * MEGABYTE);
    if (file.refused) expect(file.refused).toContain(found);
    else {
      expect(found).toBeInstanceOf(Map);
      const rows = found as Map<number, string[]>;
      for (const [number, texts] of Object.entries(file.reads ?? {})) expect(rows.get(Number(number))).toEqual(texts);
    }
  });
});
