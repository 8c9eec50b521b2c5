/**
 * CSV as Excel and its users write it: quotes doubled inside quotes, line breaks inside quotes, `="…"` around what must
 * stay text. Records are handed on one by one; nothing but the present field is held.
 */
export class CsvScanner {
  /** 1-based number of the record being read: a line break inside quotes does not count. */
  record = 1;
  private fields: string[] = [];
  private field = "";
  private state: "start" | "plain" | "quoted" | "closed" = "start";
  private skipLineFeed = false;

  constructor(
    private readonly separator: string,
    private readonly longestField: number,
    private readonly onRecord: (fields: string[], record: number) => void,
  ) {}

  /** @throws FieldTooLong where a quote is not closed for so long that something must be wrong */
  write(text: string): void {
    let at = 0;
    const end = text.length;
    while (at < end) {
      if (this.skipLineFeed) {
        this.skipLineFeed = false;
        if (text[at] === "\n") {
          at++;
          continue;
        }
      }
      at = this.state === "quoted" ? this.quoted(text, at) : this.outside(text, at);
    }
  }

  /** Ends the last record. False where a quote is still open. */
  end(): boolean {
    if (this.state === "quoted") return false;
    if (this.state !== "start" || this.fields.length > 0) this.endRecord();
    return true;
  }

  private outside(text: string, from: number): number {
    const end = text.length;
    for (let at = from; at < end; at++) {
      const character = text[at] as string;
      if (character === '"' && (this.state === "start" || this.isBareEquals(text, from, at))) {
        this.field = "";
        this.state = "quoted";
        return at + 1;
      }
      if (character === '"' && this.state === "closed") {
        this.add(`${text.slice(from, at)}"`);
        this.state = "quoted";
        return at + 1;
      }
      if (character === this.separator) {
        this.add(text.slice(from, at));
        this.endField();
        return at + 1;
      }
      if (character === "\n" || character === "\r") {
        this.add(text.slice(from, at));
        this.endRecord();
        this.skipLineFeed = character === "\r";
        return at + 1;
      }
      this.state = "plain";
    }
    this.add(text.slice(from));
    return end;
  }

  private quoted(text: string, from: number): number {
    const quote = text.indexOf('"', from);
    if (quote < 0) {
      this.add(text.slice(from));
      return text.length;
    }
    this.add(text.slice(from, quote));
    this.state = "closed";
    return quote + 1;
  }

  private isBareEquals(text: string, from: number, at: number): boolean {
    return this.state === "plain" && this.field.length + at - from === 1 && this.field + text.slice(from, at) === "=";
  }

  private add(text: string): void {
    if (text === "") return;
    this.field += text;
    if (this.field.length > this.longestField) throw new FieldTooLong(this.record, this.state === "quoted");
  }

  private endField(): void {
    this.fields.push(this.field);
    this.field = "";
    this.state = "start";
  }

  private endRecord(): void {
    this.endField();
    const fields = this.fields;
    this.fields = [];
    this.onRecord(fields, this.record);
    this.record++;
  }
}

export class FieldTooLong extends Error {
  constructor(
    readonly record: number,
    readonly inQuotes: boolean,
  ) {
    super(`a field of record ${record} is too long`);
  }
}

const SEPARATORS = [",", "\t", ";", "|"] as const;

/** The separator that gives the first records the most columns, the commonest first among equals. */
export function csvSeparator(sample: string): { readonly separator: string; readonly skipsFirst: boolean } {
  const told = /^sep=(.)\r?\n/i.exec(sample);
  if (told?.[1]) return { separator: told[1], skipsFirst: true };
  let best: { separator: string; columns: number } = { separator: ",", columns: 0 };
  for (const separator of SEPARATORS) {
    const widths: number[] = [];
    const scanner = new CsvScanner(separator, sample.length + 1, (fields) => {
      if (fields.some((field) => field !== "") && widths.length < 30) widths.push(fields.length);
    });
    scanner.write(sample);
    if (widths.length === 0) scanner.end();
    const columns = widths.sort((a, b) => a - b)[Math.floor(widths.length / 2)] ?? 0;
    if (columns > best.columns) best = { separator, columns };
  }
  return { separator: best.separator, skipsFirst: false };
}
