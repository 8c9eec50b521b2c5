import { inflateSync } from "node:zlib";
import { extractText, getDocumentProxy } from "unpdf";
import { describe, expect, it } from "vitest";
import { renderOfficialDocument } from "./official-document.server";
import type { OfficialDocument } from "./types";

const RARE = "张𠮷、李𣗋、王㐂、迪丽·热巴、𠅤𫟹𬱖";

const model: OfficialDocument = {
  createdAt: "2026-11-24T08:00:00Z",
  letterhead: "甲河县公共信用信息中心文件",
  documentNo: "甲诚核〔2026〕1号",
  title: "关于张𠮷等15名同志诚信核查情况的复函",
  addressee: "中共甲河县委组织部",
  blocks: [
    { kind: "paragraph", text: `${RARE}等同志情况见附件。` },
    { kind: "heading", level: 1, text: "一、总体情况" },
    { kind: "paragraph", text: "甲".repeat(28 * 30) },
  ],
  attachments: ["诚信核查情况表"],
  signature: { body: "甲河县公共信用信息中心", on: "2026-11-24" },
  annexes: [
    {
      label: "附件",
      title: "诚信核查情况表",
      orientation: "landscape",
      blocks: [
        {
          kind: "table",
          columns: [{ header: "姓名" }, { header: "核查情况", weight: 3 }],
          rows: Array.from({ length: 60 }, (_, index) => [
            `张𠮷${index}`,
            "未查到影响情形".repeat(index === 7 ? 400 : 2),
          ]),
        },
      ],
    },
  ],
};

/** The glyphs that the pages draw, by their number in the embedded font: text extraction would not notice a blank. */
function drawnGlyphs(bytes: Buffer): number[] {
  const found: number[] = [];
  const file = bytes.toString("latin1");
  for (const match of file.matchAll(/\/Filter \/FlateDecode\n>>\nstream\n/g)) {
    const start = match.index + match[0].length;
    const content = inflateSync(bytes.subarray(start, file.indexOf("endstream", start))).toString("latin1");
    if (!content.includes(" Tf")) continue;
    for (const [, shown = ""] of content.matchAll(/\[([^\]]*)\] TJ/g)) {
      for (const [, hex = ""] of shown.matchAll(/<([0-9a-f]*)>/g)) {
        for (let at = 0; at < hex.length; at += 4) found.push(Number.parseInt(hex.slice(at, at + 4), 16));
      }
    }
  }
  return found;
}

describe("renderOfficialDocument", () => {
  it("sets a digest letter by letter: what is joined could be read as one", async () => {
    const drawn = async (text: string) =>
      drawnGlyphs(
        await renderOfficialDocument({ createdAt: model.createdAt, title: "甲", blocks: [{ kind: "note", text }] }),
      );
    expect((await drawn("902cffffe9")).length - (await drawn("902c")).length).toBe(6);
  });

  it("gives the same bytes for the same model", async () => {
    const [first, second] = [await renderOfficialDocument(model), await renderOfficialDocument(model)];
    expect(first.equals(second)).toBe(true);
    expect(first.length).toBeLessThan(300_000);
  });

  it("draws every character of rare names, none as the empty glyph", async () => {
    const bytes = await renderOfficialDocument(model);
    const { text, totalPages } = await extractText(new Uint8Array(bytes), { mergePages: true });
    const bare = text.replace(/\s/g, "");
    for (const wanted of [RARE, "甲诚核〔2026〕1号", "2026年11月24日", "—1—", "张𠮷59"]) expect(bare).toContain(wanted);
    expect(bare.split("𠮷").length - 1).toBe(62);
    const drawn = drawnGlyphs(bytes);
    const blanks = totalPages * 2; // those of — 1 —
    expect(drawn.length).toBe(Array.from(bare).length + blanks);
    expect(drawn.filter((glyph) => glyph === 0)).toEqual([]);
  });

  it("names a character that no font can draw", async () => {
    const bytes = await renderOfficialDocument({
      ...model,
      annexes: [],
      blocks: [{ kind: "paragraph", text: "王𪛖" }],
    });
    const { text } = await extractText(new Uint8Array(bytes), { mergePages: true });
    expect(text.replace(/\s/g, "")).toContain("王〔U+2A6D6〕");
  });

  it("repeats the table's header on every page", async () => {
    const bytes = await renderOfficialDocument(model);
    const { text, totalPages } = await extractText(new Uint8Array(bytes), { mergePages: false });
    const tablePages = text.slice(2).filter((page) => page.includes("核查情况"));
    expect(totalPages).toBeGreaterThan(4);
    expect(tablePages.length).toBe(totalPages - 2);
  });

  it("sets 22 lines of 28 characters on a page of text", async () => {
    const text = "甲".repeat(28 * 22 * 3);
    const bytes = await renderOfficialDocument({
      createdAt: model.createdAt,
      title: "二十二行",
      blocks: [{ kind: "paragraph", text, indent: false }],
    });
    const page = await (await getDocumentProxy(new Uint8Array(bytes))).getPage(2);
    const { items } = await page.getTextContent();
    const lines = items.flatMap((item) => ("str" in item && item.str.includes("甲") ? [item] : []));
    expect(lines.map(({ str }) => str.length)).toEqual(Array(22).fill(28));
  });

  it.each([1, 2, 3])("keeps words of the text beside seal and date, %i lines above them", async (lines) => {
    const bytes = await renderOfficialDocument({
      ...model,
      annexes: [],
      blocks: [
        { kind: "paragraph", text: "乙".repeat(28 * lines), indent: false },
        { kind: "paragraph", text: "甲".repeat(26 + 28) },
      ],
      remark: "联系人：联络员",
    });
    const { text } = await extractText(new Uint8Array(bytes), { mergePages: false });
    const signed = text.filter((page) => page.includes("2026年11月24日"));
    expect(signed).toHaveLength(1);
    expect(signed[0]).toContain("甲");
    expect(signed[0]).toContain("联系人");
    expect(text.join("").split("甲").length - 1).toBe(26 + 28 + 4);
  });
});
