/** Deputies of a congress; those of a Party congress, of staff, villagers or others are none. */
const DEPUTIES =
  "(?<!党|党员|职工|员工|教职工|教师|学生|家长|群众|村民|居民|会员|妇女|青年|团员|军人|行业|企业)代表(?!团|大会|工作|联络|资格|小组|活动|建议)";
const VOTERS = new RegExp(`选民|${DEPUTIES}`);
const JOINTLY = /联名|(?:[十百][一二三四五六七八九]?|\d{2,})[余多]?\s*[人名位]/;
const TOO_FEW = /(?<![\d十百])[1-9一二三四五六七八九两]\s*[人名位]|[人名位]\s*(?:以下|以内)|不足|不到|未达|(?<!不)少于/;
const IN_ENGLISH = /\b(?:ten|\d{2,}|joint\w*)\b.*\b(?:voters|deputies)\b|\b(?:voters|deputies)\b.*\bjoint/i;

/**
 * Whose nomination it is: voters' or deputies' joint nominations (ten or more of them) cannot be withdrawn on the grounds
 * checked here. Parties and bodies may nominate jointly as well, and that stays the nomination of an organisation (选举法 Art.30).
 */
export function nominationBy(nominatedBy: string | null): "organisation" | "voters" {
  const parts = (nominatedBy ?? "").split(/[，,；;。]/);
  const isTheirs = (text: string) => VOTERS.test(text) && JOINTLY.test(text) && !TOO_FEW.test(text);
  return parts.some((text) => isTheirs(text) || IN_ENGLISH.test(text)) ? "voters" : "organisation";
}

/**
 * Whether a post is applied for, or a professional title or skill grade. What leads is a post, whatever its name is made of
 * (总会计师, 编辑部主任, 技师学院副院长).
 */
export function proposalKind(proposedPost: string | null): "post" | "title" {
  const text = proposedPost ?? "";
  if (/岗|聘用|管理[一二三四五六七八九十]级/.test(text) || isLeadingPost(text)) return "post";
  return /职称|技能等级|评审|工程师|教授|研究员|讲师|(高级|一级|二级|三级)教师|医师|药师|护师|技师(?!学院)|农艺师|畜牧师|会计师|经济师|审计师|统计师|馆员|编辑|记者|助教/.test(
    text,
  )
    ? "title"
    : "post";
}

/** What follows the name of a post where its office, its assistant or its clerk is meant: 校长办公室, 院长助理, 书记员. */
const NOT_THE_POST = "(?!办|助理|秘书|热线|信箱|接待|联络|员)";
const LEADING = new RegExp(
  `(?:(?:院|校|所|馆|台|站|园|社|局|处|部|厅|县|区|市|镇|乡|会|总队|支队|大队)长|主任|书记|党组成员|党委委员|班子成员|总(?:工程师|会计师|经济师)|理事长|巡察专员)${NOT_THE_POST}`,
);
const HEAD = new RegExp(`(?<!副)(?:(?:院|校|所|馆|台|站|园|社)长|中心主任|理事长)${NOT_THE_POST}`);
/** Heads of organs of state are no legal representatives of institutions. */
const ORGAN_HEAD = /(?:法院|检察院)院长|(?:派出所|司法所|税务所|看守所|拘留所|戒毒所|监管所)所长/g;

/** Posts that lead a unit: heads and deputies, Party secretaries; not ranks (主任科员), not titles (主任医师), not who has a class of pupils (班主任). */
export function isLeadingPost(post: string | null): boolean {
  return LEADING.test(
    (post ?? "").replace(
      /[一二三四]级?主任科员|(?:班|年级)主任|副?主任(科员|[中西法]?医师|中?药师|护师|(舞台)?技师|编辑|记者|播音员)/g,
      "",
    ),
  );
}

/** Whether the post makes its holder the legal representative of an institution: its head, never a deputy. */
export function isUnitHead(post: string | null): boolean {
  const text = (post ?? "").replace(/副?主任(科员|医师|药师|护师|技师)/g, "").replace(ORGAN_HEAD, "");
  return /法定代表人/.test(text) || HEAD.test(text);
}
