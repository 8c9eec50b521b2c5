import { expect, it } from "vitest";
import { RECORD_KINDS } from "#db/reference/record-kinds";
import type { CandidateView } from "../vetting.schema";
import { inWords } from "./candidate-words";

const findingOf = (kind: string): CandidateView["findings"][number] => ({
  ...{ recordId: "01", kind, verdict: "bars", rule: "r", body: null, documentNo: null, effectiveOn: null },
  ...{ until: null, ends: null, basis: [], arithmetic: [], notes: [] },
});
const said = (kinds: readonly string[], lng: "zh-CN" | "en") =>
  inWords({ no: "1", findings: kinds.map(findingOf) } as unknown as CandidateView, lng).findings.map(
    ({ kind }) => kind,
  );
const names = RECORD_KINDS.map(({ nameZh }) => nameZh);

it("says the kind of every finding in English, by the label of the catalogue", () => {
  expect(said(["党内警告", "停职检查"], "en")).toEqual(["Party warning", "Suspension from duty"]);
  expect(said(names, "en")).toEqual(RECORD_KINDS.map(({ nameEn }) => nameEn));
  expect(said(names, "en").filter((name) => /\p{Script=Han}/u.test(name))).toEqual([]);
});

it("leaves in Chinese what is said in Chinese, and a ground that is no kind as it is said", () => {
  expect(said(names, "zh-CN")).toEqual(names);
  expect(said(["Reply of the discipline body", ""], "en")).toEqual(["Reply of the discipline body", ""]);
});
