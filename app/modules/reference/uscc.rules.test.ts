import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { organisationCheckCharacter, readUscc, usccBodyKind, usccCheckCharacter } from "./uscc.rules";

const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const code = fc
  .tuple(
    fc.constantFrom("11", "12", "91", "93"),
    fc.array(fc.constantFrom(...alphabet), { minLength: 8, maxLength: 8 }),
  )
  .map(([head, body]) => {
    const organisation = body.join("");
    const first17 = `${head}321399${organisation}${organisationCheckCharacter(organisation)}`;
    return first17 + usccCheckCharacter(first17);
  });

describe("unified social credit codes (GB 32100-2015)", () => {
  it.each([
    "91350100M000100Y43",
    "11321300MA1T3W8Q2E",
    "12321300MA1T3W8Q2B",
    "91321300MA1T3W8Q26",
    "93321311MA1T3W8Q2X",
  ])("accepts %s", (uscc) => {
    expect(readUscc(uscc)).toEqual({ ok: true, uscc });
    expect(readUscc(` ${uscc.toLowerCase()} `)).toEqual({ ok: true, uscc });
  });

  it.each([
    ["91350100M000100Y4", { code: "uscc-length", params: { length: 17 } }],
    ["91350100M0001O0Y43", { code: "uscc-format", params: { position: 14 } }],
    ["9135O100M000100Y43", { code: "uscc-format", params: { position: 5 } }],
    ["91350100M000100Y44", { code: "uscc-checksum", params: { position: 18, expected: "3" } }],
  ])("refuses %s", (text, problem) => {
    expect(readUscc(text)).toEqual({ ok: false, problem });
  });

  it("finds every single-character error and every swap of neighbours", () => {
    fc.assert(
      fc.property(code, fc.integer({ min: 0, max: 17 }), fc.constantFrom(...alphabet), (good, place, other) => {
        const wrong = good.slice(0, place) + other + good.slice(place + 1);
        expect(readUscc(wrong).ok).toBe(wrong === good);
        const next = Math.min(place, 16);
        const swapped = good.slice(0, next) + good[next + 1] + good[next] + good.slice(next + 2);
        expect(readUscc(swapped).ok).toBe(swapped === good);
      }),
      { numRuns: 10_000 },
    );
  });

  it("misses none of the wrong characters and swapped neighbours of a code", () => {
    fc.assert(
      fc.property(code, (good) => {
        const missed: string[] = [];
        for (let place = 0; place < 18; place++) {
          for (const other of alphabet) {
            const wrong = good.slice(0, place) + other + good.slice(place + 1);
            if (wrong !== good && readUscc(wrong).ok) missed.push(wrong);
          }
          const swapped = good.slice(0, place) + (good[place + 1] ?? "") + good[place] + good.slice(place + 2);
          if (place < 17 && swapped !== good && readUscc(swapped).ok) missed.push(swapped);
        }
        expect(missed).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it("tells organ, institution and company apart", () => {
    expect(
      ["11321300MA1T3W8Q2E", "12321300MA1T3W8Q2B", "91321300MA1T3W8Q26", "93321311MA1T3W8Q2X"].map(usccBodyKind),
    ).toEqual(["organ", "institution", "company", null]);
  });
});
