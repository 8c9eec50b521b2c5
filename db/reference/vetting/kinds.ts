/** Record kinds by their canonical names, grouped as the vetting rules speak of them. */
const list = (text: string): readonly string[] => text.split(" ");

export const WARNINGS = list("政务警告 处分警告 事业处分警告");
export const DEMERITS = list("政务记过 政务记大过 处分记过 处分记大过 事业处分记过");
export const DEMOTIONS = list("政务降级 政务撤职 处分降级 处分撤职 降低岗位等级");
export const DISMISSALS = list("政务开除 处分开除 事业开除");
export const STATE_SANCTIONS = [...WARNINGS, ...DEMERITS, ...DEMOTIONS];

export const PARTY_LIGHT = list("党内警告 党内严重警告 党内严重警告（代替撤销党内职务）");
export const PARTY_HEAVY = list("撤销党内职务 留党察看一年 留党察看二年");
export const PARTY_EXPULSION = list("开除党籍");
/** Expulsion too has a period (条例 Art.13): five years. */
export const PARTY_SANCTIONS = [...PARTY_LIGHT, ...PARTY_HEAVY, ...PARTY_EXPULSION];

export const ADMONITION = list("诫勉");
export const LOST_POST = list("引咎辞职 责令辞职 免职（组织处理）");
export const MEASURES = [...list("调整职务（组织处理） 降职（组织处理）"), ...LOST_POST];
export const SUSPENSION = list("停职检查");
export const CIRCULAR = list("通报（问责）");

export const ANY_SANCTION = [...PARTY_SANCTIONS, ...STATE_SANCTIONS, ...DISMISSALS];
export const RUNNING_EFFECTS = [...PARTY_SANCTIONS, ...STATE_SANCTIONS, ...MEASURES, ...ADMONITION];

export const FAILED = list("年度考核不称职 年度考核不合格");
export const BARELY = list("年度考核基本称职 年度考核基本合格");
export const UNGRADED = list("年度考核不确定等次 年度考核未参加");
export const ASSESSMENTS = [...FAILED, ...BARELY, ...UNGRADED, ...list("年度考核优秀 年度考核称职 年度考核合格")];
