import { expect, it } from "vitest";
import { holdsIdentityNumber, withMaskedNumbers, withoutIdentityNumbers } from "./identity-number-text";

it.each([
  ["321399199007202081", "******************"],
  ["32139919900720208X", "******************"],
  ["32139919900720208x", "******************"],
  ["３２１３９９１９９００７２０２０８１", "******************"],
  ["321399 19900720 2081", "******************"],
  ["321399-19900720-2081", "******************"],
  ["刘明321399199007202081，科长", "刘明******************,科长"],
  ["ID321399199007202081", "ID******************"],
  ["sfz32139919900720208X", "sfz******************"],
  ["321399901332208", "321399901332208"],
  ["321399900720208", "***************"],
])("%s is kept as %s", (typed, kept) => {
  expect(withoutIdentityNumbers(typed)).toBe(kept);
  expect(holdsIdentityNumber(typed)).toBe(kept.includes("*"));
});

it.each([
  "91321399134765476X",
  "12321300466912345N",
  "123213004669123456",
  "01JDQ3N8Q0000000000000000A",
  "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
  "宿诚核〔2026〕12号",
  "2026-11-24 2026-11-25",
  "３号文",
  "",
])("%s holds none and stays as it is", (typed) => {
  expect(holdsIdentityNumber(typed)).toBe(false);
  expect(withoutIdentityNumbers(typed)).toBe(typed);
});

it("masks a number inside a text as numbers are shown everywhere", () => {
  expect(withMaskedNumbers("其父321399197410281948，退休")).toBe("其父321399********1948,退休");
  expect(withMaskedNumbers("321399900720208")).toBe("321399*****0208");
  expect(withMaskedNumbers("宿诚核〔2026〕12号")).toBe("宿诚核〔2026〕12号");
});
