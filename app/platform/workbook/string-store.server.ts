import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * The shared strings of a workbook, in bounded memory however many there are: pages of packed UTF-8, of which the
 * latest used stay in memory and the others lie in a temporary file. That file has no name from the moment it is open,
 * so nothing of it is left behind even by a crash.
 */
export class StringStore {
  private readonly pages: Page[] = [];
  private open: OpenPage = newPage();
  private count = 0;
  private sealed = 0;
  private file = -1;
  private fileEnd = 0;
  private hot: Page | null = null;
  private loaded: Page[] = [];

  constructor(private readonly pagesInMemory = 96) {}

  get length(): number {
    return this.count;
  }

  add(text: string): void {
    this.count++;
    const page = this.open;
    const needed = Buffer.byteLength(text);
    if (page.used + needed > page.bytes.length) {
      if (page.ends.length > 0) this.seal();
      if (needed > PAGE_BYTES) this.open = newPage(needed);
    }
    const target = this.open;
    target.used += target.bytes.write(text, target.used);
    target.ends.push(target.used);
    if (target.ends.length >= PAGE_STRINGS) this.seal();
  }

  /** To be called after the last `add`. */
  finish(): void {
    if (this.open.ends.length > 0) this.seal();
  }

  get(index: number): string | undefined {
    if (!(index >= 0 && index < this.count)) return undefined;
    const page = this.pageOf(index);
    const within = index - page.first;
    const from = within === 0 ? 0 : (page.ends[within - 1] as number);
    const bytes = page.bytes ?? this.load(page);
    return bytes.toString("utf8", from, page.ends[within]);
  }

  close(): void {
    if (this.file >= 0) closeSync(this.file);
    this.file = -1;
  }

  private pageOf(index: number): Page {
    const hot = this.hot;
    if (hot && index >= hot.first && index < hot.first + hot.ends.length) return hot;
    let low = 0;
    let high = this.pages.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.pages[middle] as Page).first <= index) low = middle;
      else high = middle - 1;
    }
    this.hot = this.pages[low] as Page;
    return this.hot;
  }

  private seal(): void {
    const { bytes, used, ends } = this.open;
    const page: Page = { first: this.sealed, ends: Uint32Array.from(ends), bytes: bytes.subarray(0, used), at: -1 };
    this.sealed += ends.length;
    this.pages.push(page);
    this.keep(page);
    this.open = newPage();
  }

  private keep(page: Page): void {
    this.loaded.push(page);
    if (this.loaded.length <= this.pagesInMemory) return;
    const oldest = this.loaded.shift() as Page;
    if (oldest.at < 0) this.spill(oldest);
    oldest.bytes = null;
  }

  private spill(page: Page): void {
    if (this.file < 0) this.file = namelessFile();
    const bytes = page.bytes as Buffer;
    writeSync(this.file, bytes, 0, bytes.length, this.fileEnd);
    page.at = this.fileEnd;
    this.fileEnd += bytes.length;
  }

  private load(page: Page): Buffer {
    const bytes = Buffer.allocUnsafeSlow(page.ends[page.ends.length - 1] as number);
    let read = 0;
    while (read < bytes.length) {
      const got = readSync(this.file, bytes, read, bytes.length - read, page.at + read);
      if (got === 0) throw new Error("the spilled strings are shorter than what was written");
      read += got;
    }
    page.bytes = bytes;
    this.keep(page);
    return bytes;
  }
}

interface Page {
  first: number;
  readonly ends: Uint32Array;
  bytes: Buffer | null;
  at: number;
}

interface OpenPage {
  readonly bytes: Buffer;
  used: number;
  readonly ends: number[];
}

const PAGE_BYTES = 128 * 1024;
const PAGE_STRINGS = 8192;
const newPage = (size = PAGE_BYTES): OpenPage => ({ bytes: Buffer.allocUnsafeSlow(size), used: 0, ends: [] });

function namelessFile(): number {
  const folder = mkdtempSync(join(tmpdir(), "xinheng-"));
  const file = openSync(join(folder, "strings"), "wx+", 0o600);
  rmSync(folder, { recursive: true });
  return file;
}
