import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { identityCheckDigit, identitySex, isIdentityNumber, readIdentityNumber } from "./identity-number.rules";

const day = fc.date({
  min: new Date("1930-01-01T00:00:00Z"),
  max: new Date("2010-12-31T00:00:00Z"),
  noInvalidDate: true,
});
const number = fc.tuple(day, fc.integer({ min: 0, max: 999 })).map(([date, sequence]) => {
  const first17 = `321399${date.toISOString().slice(0, 10).replaceAll("-", "")}${String(sequence).padStart(3, "0")}`;
  return first17 + identityCheckDigit(first17);
});

describe("citizen numbers (GB 11643-1999)", () => {
  it.each([
    ["11010519491231002X", "11010519491231002X"],
    ["321399197410281948", "321399197410281948"],
    [" ３２１３９９１９９４１１１７２６４６ ", "321399199411172646"],
    ["11010519491231002x", "11010519491231002X"],
    ["110105 1949 1231 002Ｘ", "11010519491231002X"],
    ["'321399197410281948", "321399197410281948"],
    ["\t321399198001265589", "321399198001265589"],
    ["321399\u00a019741028\u200b1948", "321399197410281948"],
  ])("reads %s", (text, stored) => {
    expect(readIdentityNumber(text)).toEqual({ ok: true, number: stored });
  });

  it.each([
    [321399196811033200, undefined, { code: "number-lost-digits" }],
    ["3.21399E+17", undefined, { code: "number-lost-digits" }],
    ["3.21399196811033E+17", undefined, { code: "number-lost-digits" }],
    ["321399730110349", undefined, { code: "15-digit" }],
    [321399730110349, undefined, { code: "15-digit" }],
    ["32139919741028194", undefined, { code: "number-length", params: { length: 17 } }],
    [3213991974, undefined, { code: "number-length", params: { length: 10 } }],
    ["32139919741O281948", undefined, { code: "number-format", params: { position: 12 } }],
    ["3213991974102819四8", undefined, { code: "number-format", params: { position: 17 } }],
    ["110105194912310021", undefined, { code: "checksum", params: { position: 18, expected: "X" } }],
    ["321399199813172928", "1998-03-17", { code: "checksum", params: { position: 11 } }],
    ["321399199813172928", undefined, { code: "checksum", params: { position: 11 } }],
    ["321399199718285721", "1997-08-28", { code: "checksum", params: { position: 11 } }],
  ])("refuses %s", (text, birthOn, problem) => {
    expect(readIdentityNumber(text, birthOn)).toMatchObject({ ok: false, problem });
  });

  it("finds every single-digit error", () => {
    fc.assert(
      fc.property(number, fc.integer({ min: 0, max: 17 }), fc.integer({ min: 1, max: 9 }), (good, place, shift) => {
        const old = good[place] === "X" ? 10 : Number(good[place]);
        const next = (old + shift) % (place === 17 ? 11 : 10);
        const wrong = good.slice(0, place) + (next === 10 ? "X" : next) + good.slice(place + 1);
        expect(wrong).not.toBe(good);
        expect(readIdentityNumber(wrong).ok).toBe(false);
      }),
      { numRuns: 10_000 },
    );
  });

  it("finds every swap of two neighbours", () => {
    fc.assert(
      fc.property(number, fc.integer({ min: 0, max: 16 }), (good, place) => {
        const wrong = good.slice(0, place) + good[place + 1] + good[place] + good.slice(place + 2);
        if (wrong !== good) expect(readIdentityNumber(wrong).ok).toBe(false);
      }),
      { numRuns: 10_000 },
    );
  });

  it("finds by the check digit alone 100 % of the wrong digits and of the swapped neighbours of a number", () => {
    const alone = (text: string) => identityCheckDigit(text.slice(0, 17)) === text[17];
    fc.assert(
      fc.property(number, (good) => {
        expect(alone(good)).toBe(true);
        const missed: string[] = [];
        for (let place = 0; place < 18; place++) {
          for (const other of place === 17 ? "0123456789X" : "0123456789") {
            const wrong = good.slice(0, place) + other + good.slice(place + 1);
            if (wrong !== good && alone(wrong)) missed.push(wrong);
          }
          const swapped = good.slice(0, place) + (good[place + 1] ?? "") + good[place] + good.slice(place + 2);
          if (place < 17 && swapped !== good && /^\d{17}/.test(swapped) && alone(swapped)) missed.push(swapped);
        }
        expect(missed).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it("points at the mistyped digit of the birth date when the sheet gives that date", () => {
    fc.assert(
      fc.property(number, fc.integer({ min: 6, max: 13 }), fc.integer({ min: 1, max: 9 }), (good, place, shift) => {
        const wrong = good.slice(0, place) + ((Number(good[place]) + shift) % 10) + good.slice(place + 1);
        const birthOn = `${good.slice(6, 10)}-${good.slice(10, 12)}-${good.slice(12, 14)}`;
        expect(readIdentityNumber(wrong, birthOn)).toMatchObject({ problem: { params: { position: place + 1 } } });
      }),
    );
  });

  it("reads the sex from the 17th digit", () => {
    expect([identitySex("321399197410281948"), identitySex("321399198410162513")]).toEqual(["女", "男"]);
    expect(isIdentityNumber("321399197402301949")).toBe(false);
  });
});
