import { nameKey } from "~/modules/reference/text-cleaning.rules";

export interface RegisterUnit {
  readonly id: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly formerNames: readonly string[];
  readonly parentId: string | null;
  readonly mergedIntoId: string | null;
  readonly nature: string | null;
  readonly uscc: string | null;
}

/** Finds the units a cell may mean; the cell may hold a unit, or a unit and a post run together. */
export interface UnitReader {
  /** Ids of the units that fit best, those they were merged into among them; empty where none fits. */
  unitsMeant(text: string): ReadonlySet<string>;
  /**
   * Whether someone posted at `unitId` is at one of the units meant. `same`: at that body, one of its sections (内设机构) or one merged
   * into it. `near`: at another body below it, or above. Null: elsewhere.
   */
  covers(meant: ReadonlySet<string>, unitId: string): "same" | "near" | null;
}

interface Form {
  readonly place: string;
  readonly core: string;
}

/**
 * Reads unit texts as letters write them: the full name, the short or a former name, without the place (教育局), with a
 * short place (市教育局), in the usual abbreviations (住建局), with the post run on (甲河县教育局副科长). The longest fit
 * wins, so 人民医院分院 does not also mean 人民医院. A different place never fits: 市教育局 is not 宿城区教育局.
 */
export function unitReader(units: readonly RegisterUnit[]): UnitReader {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const aliases = units.flatMap((unit) =>
    [unit.name, unit.shortName, ...unit.formerNames].flatMap((alias) =>
      alias ? formsOf(alias).map((form) => ({ form, unit })) : [],
    ),
  );
  const byStart = new Map<string, typeof aliases>();
  for (const alias of aliases) {
    const start = alias.form.core.slice(0, 2);
    byStart.set(start, [...(byStart.get(start) ?? []), alias]);
  }
  const known = new Map<string, ReadonlySet<string>>();

  function read(text: string): ReadonlySet<string> {
    const key = nameKey(text);
    let best = 0;
    let meant: RegisterUnit[] = [];
    for (const written of expanded(key)) {
      for (const { form, unit } of byStart.get(written.core.slice(0, 2)) ?? []) {
        const score = fitScore(written, form);
        if (score > best) {
          best = score;
          meant = [unit];
        } else if (score > 0 && score === best) meant.push(unit);
      }
    }
    if (meant.length === 0) meant = aliases.filter((alias) => mentioned(key, alias.form)).map((alias) => alias.unit);
    return new Set(meant.flatMap((unit) => (unit.mergedIntoId ? [unit.id, unit.mergedIntoId] : [unit.id])));
  }

  return {
    unitsMeant(text) {
      const found = known.get(text) ?? read(text);
      known.set(text, found);
      return found;
    },
    covers(meant, unitId) {
      if (reaches(unitId, meant, true)) return "same";
      if ([...meant].some((id) => reaches(id, new Set([unitId]), true))) return "same";
      if (reaches(unitId, meant, false)) return "near";
      return [...meant].some((id) => byId.get(id)?.parentId === unitId) ? "near" : null;
    },
  };

  /** Whether one of the units wanted is this one or stands above it; within one body where asked. */
  function reaches(from: string, wanted: ReadonlySet<string>, isOneBody: boolean): boolean {
    const passed = new Set<string>();
    for (let unit = byId.get(from); unit && !passed.has(unit.id); ) {
      if (wanted.has(unit.id)) return true;
      passed.add(unit.id);
      const above = byId.get(unit.mergedIntoId ?? unit.parentId ?? "");
      if (isOneBody && !(unit.mergedIntoId || (above && isSection(unit, above)))) return false;
      unit = above;
    }
    return false;
  }
}

/**
 * Whether a unit is a section (内设机构) of the one above: of the same nature, without a code of its own, and named after it or as
 * sections are. The offices of a Party committee or a government are bodies of their own.
 */
export function isSection(unit: RegisterUnit, above: RegisterUnit): boolean {
  if (unit.uscc !== null || unit.nature !== above.nature) return false;
  if (/(^|[省市县区])委(员会)?$|人民政府$/.test(above.name)) return false;
  if (unit.name.startsWith(above.name)) return /[科股室处部组队办院区]$|中心$/.test(unit.name);
  return formsOf(unit.name).length === 1 && /[科股室处组]$/.test(unit.name);
}

function mentioned(text: string, form: Form): boolean {
  return form.place !== "" && (form.place + form.core).length >= 5 && text.includes(form.place + form.core);
}

function fitScore(written: Form, alias: Form): number {
  if (alias.core.length < 2 || !written.core.startsWith(alias.core)) return 0;
  if (written.place && alias.place && !samePlace(written.place, alias.place)) return 0;
  return alias.core.length + (written.place && alias.place ? 1 : 0);
}

function samePlace(a: string, b: string): boolean {
  return a === b || a.endsWith(b) || b.endsWith(a);
}

/** The text as it stands, and cut into place and rest where it begins with one. */
function formsOf(text: string): Form[] {
  const whole = nameKey(text).replace(/^(中国共产党|中共)/, "");
  const forms: Form[] = [{ place: "", core: whole }];
  const cut = /^((?:[^省市县区]{1,4}省)?(?:[^省市县区]{0,4}市)?(?:[^省市县区]{0,6}[县区])?)(.{2,})$/.exec(whole);
  if (cut?.[1] && cut[2]) forms.push({ place: cut[1], core: cut[2] });
  return forms;
}

function expanded(text: string): Form[] {
  return formsOf(text).flatMap((form) => {
    const pair = ABBREVIATIONS.find(([short]) => form.core.startsWith(short));
    return pair ? [form, { place: form.place, core: pair[1] + form.core.slice(pair[0].length) }] : [form];
  });
}

/** Short forms that every letter uses, with the name on the door. */
const ABBREVIATIONS: readonly (readonly [string, string])[] = [
  ["纪委监委", "纪律检查委员会监察委员会"],
  ["纪委", "纪律检查委员会"],
  ["政法委", "政法委员会"],
  ["统战部", "统一战线工作部"],
  ["编办", "机构编制委员会办公室"],
  ["发改委", "发展和改革委员会"],
  ["卫健委", "卫生健康委员会"],
  ["工信局", "工业和信息化局"],
  ["科技局", "科学技术局"],
  ["人社局", "人力资源和社会保障局"],
  ["自规局", "自然资源和规划局"],
  ["资规局", "自然资源和规划局"],
  ["住建局", "住房和城乡建设局"],
  ["交通局", "交通运输局"],
  ["文旅局", "文化广电和旅游局"],
  ["应急局", "应急管理局"],
  ["市监局", "市场监督管理局"],
  ["市场监管局", "市场监督管理局"],
  ["退役军人局", "退役军人事务局"],
  ["医保局", "医疗保障局"],
  ["城管局", "城市管理局"],
  ["团委", "共产主义青年团委员会"],
  ["妇联", "妇女联合会"],
  ["残联", "残疾人联合会"],
  ["法院", "人民法院"],
  ["检察院", "人民检察院"],
];
