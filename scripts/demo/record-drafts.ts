import { categoryOfKind } from "#db/reference/source-categories";
import type { CivilDate } from "~/platform/civil-date";
import { yearOfDay } from "./days";
import { type DemoPerson, isCivil } from "./people";

/** A record before body and number are put on it. Fields are the columns of the records workbook. */
export interface RecordDraft {
  person: DemoPerson;
  kind: string;
  decidedOn: CivilDate;
  effectiveOn?: CivilDate;
  months?: number;
  statedUntil?: CivilDate;
  untilDocument?: string;
  liftedOn?: CivilDate;
  removedOn?: CivilDate;
  restoredOn?: CivilDate;
  /** Marks drafts that belong to one case; the number is given with the others. */
  caseKey?: string;
  year?: number;
  punishment?: string;
  rightsDeprivedUntil?: CivilDate;
  performance?: string;
  level?: string;
  revokedBy?: string;
  reason?: string;
  note?: string;
}

/** A record as a contributor delivers it; `item` is the collection item it comes with. */
export interface DemoRecord extends RecordDraft {
  item: string;
  body: string;
  documentNo: string;
  liftDocument: string;
  caseNo: string;
  courtNo: string;
}

const PLACE: Record<string, string> = {
  "321300": "市",
  "321302": "城",
  "321311": "豫",
  "321322": "沭",
  "321323": "阳",
  "321324": "洪",
};

/** Division whose bodies speak about a person: the development zone has none of its own. */
export const answeringDivision = (person: DemoPerson): string =>
  person.unit.division === "321371" ? "321300" : person.unit.division;

type Desk = { item: string; fn: string; prefix: string; division: string };

/** Which body decides a record of this kind about this person, and how it numbers its documents. */
function deskOf(draft: RecordDraft): Desk {
  const { kind, person } = draft;
  const division = answeringDivision(person);
  const place = PLACE[division]!;
  const desk = (item: string, fn: string, prefix: string) => ({
    item: `${division}-${item}`,
    fn,
    prefix: prefix + place,
    division,
  });
  const group = isCivil(person.staffClass) ? "civil" : "institution";
  switch (categoryOfKind(kind)) {
    case "party-discipline":
      return desk("party-discipline", "discipline", "清衡纪");
    case "administrative-sanction":
      return desk("administrative-sanction", "discipline", "清衡监");
    case "party-membership":
      return desk("party-membership", "organisation", "任贤党");
    case "organisational-measure":
      return kind === "通报（问责）"
        ? desk("accountability-circular", "discipline", "清衡通")
        : desk("organisational-measure", "organisation", "任贤组");
    case "mild-measure":
      return desk("mild-measure", "organisation", "任贤谈");
    case "party-commendation":
      return desk("party-commendation", "organisation", "任贤表");
    case "unit-sanction":
      return group === "civil"
        ? desk("civil-sanction", "organisation", "任贤处")
        : desk("institution-sanction", "personnel", "聘育处");
    case "annual-assessment":
      return group === "civil"
        ? desk("civil-assessment", "organisation", "任贤考")
        : desk("institution-assessment", "personnel", "聘育考");
    case "commendation":
      return group === "civil"
        ? desk("civil-commendation", "organisation", "任贤奖")
        : desk("institution-commendation", "personnel", "聘育奖");
    case "deputy-qualification":
      return kind === "撤销政协委员资格"
        ? desk("consultative-membership", "consultative", "同舟")
        : desk("deputy-qualification", "congress", "百川");
    case "administrative-penalty":
      return { item: "321300-administrative-penalty", fn: "planning", prefix: "长策罚市", division: "321300" };
    case "traffic-violation":
      return desk("traffic-violation", "safety", "安澜交");
    case "utility-arrears":
      return { item: "321300-utility-arrears", fn: "utilities", prefix: "润泽费市", division: "321300" };
    case "criminal-judgment":
      return desk("criminal-judgment", "court", "刑初");
    case "civil-judgment":
      return desk("civil-judgment", "court", kind === "民事判决" ? "民初" : "执");
    case "dishonest-debtor":
      return desk("dishonest-debtor", "court", "执");
    case "non-prosecution":
      return desk("non-prosecution", "procuratorate", "明正刑不诉");
    default:
      throw new Error(`no body decides ${kind}`);
  }
}

const SHARED_DOCUMENT = new Set(["annual-assessment", "party-commendation"]);

/** Puts body, document, case and court numbers on the drafts, in the order of their days within each office. */
export function numberRecords(
  drafts: readonly RecordDraft[],
  bodyName: (division: string, fn: string) => string,
): DemoRecord[] {
  const counters = new Map<string, number>();
  const shared = new Map<string, string>();
  const next = (key: string) => {
    const value = (counters.get(key) ?? 0) + 1;
    counters.set(key, value);
    return value;
  };
  const ordered = [...drafts].sort((a, b) => (a.decidedOn < b.decidedOn ? -1 : a.decidedOn > b.decidedOn ? 1 : 0));
  const cases = new Map<string, string>();
  return ordered.map((draft) => {
    const desk = deskOf(draft);
    const year = yearOfDay(draft.decidedOn);
    const series = `${desk.prefix}〔${year}〕`;
    const fromCourt = desk.fn === "court";
    let documentNo = "";
    if (SHARED_DOCUMENT.has(categoryOfKind(draft.kind)!)) {
      const key = `${series}${draft.year ?? ""}`;
      documentNo = shared.get(key) ?? `${series}${next(series)}号`;
      shared.set(key, documentNo);
    } else if (!fromCourt) documentNo = `${series}${next(series)}号`;
    if (draft.caseKey && !cases.has(draft.caseKey))
      cases.set(
        draft.caseKey,
        `AJ${desk.division}${year}${String(next(`case ${desk.division} ${year}`)).padStart(4, "0")}`,
      );
    const court = desk.division.slice(2) === "1300" ? "1399" : `13${desk.division.slice(4)}`;
    return {
      ...draft,
      item: desk.item,
      body: bodyName(desk.division, desk.fn),
      documentNo,
      liftDocument: draft.liftedOn ? liftNumber(desk, draft.liftedOn, next) : "",
      caseNo: draft.caseKey ? cases.get(draft.caseKey)! : "",
      courtNo: fromCourt ? `（${year}）苏${court}${desk.prefix.slice(0, -1)}${next(series)}号` : "",
    };
  });
}

function liftNumber(desk: Desk, liftedOn: CivilDate, next: (key: string) => number): string {
  const series = `${desk.prefix}解〔${yearOfDay(liftedOn)}〕`;
  return `${series}${next(series)}号`;
}
