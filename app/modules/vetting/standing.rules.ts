/** Whose nomination it is: voters' or deputies' joint nominations cannot be withdrawn on the grounds checked here. */
export function nominationBy(nominatedBy: string | null): "organisation" | "voters" {
  return /联名|联合提名|选民|代表\s*(十|10|\d{2,})\s*人以上|(十|10|\d{2,})\s*名?(以上)?代表|voter|deput/i.test(
    nominatedBy ?? "",
  )
    ? "voters"
    : "organisation";
}

/** Whether a post is applied for, or a professional title or skill grade. */
export function proposalKind(proposedPost: string | null): "post" | "title" {
  const text = proposedPost ?? "";
  if (/岗|聘用|管理[一二三四五六七八九十]级/.test(text)) return "post";
  return /职称|技能等级|评审|工程师|教授|研究员|讲师|(高级|一级|二级|三级)教师|医师|药师|护师|技师|农艺师|畜牧师|会计师|经济师|审计师|统计师|馆员|编辑|记者|助教/.test(
    text,
  )
    ? "title"
    : "post";
}

/** Posts that lead a unit: heads and deputies, Party secretaries; not ranks (主任科员) and not titles (主任医师). */
export function isLeadingPost(post: string | null): boolean {
  const text = (post ?? "").replace(/[一二三四]级?主任科员|副?主任(科员|医师|药师|护师|技师|编辑|记者|播音员)/g, "");
  return /(院|校|所|馆|台|站|园|社|局|处|部|厅|县|区|市|镇|乡|会|总队|支队|大队)长|主任|书记|党组成员|党委委员|班子成员|总(工程师|会计师|经济师)|理事长|巡察专员/.test(
    text,
  );
}

/** Whether the post makes its holder the legal representative of an institution: its head, never a deputy. */
export function isUnitHead(post: string | null): boolean {
  const text = (post ?? "").replace(/副主任(科员|医师|药师|护师|技师)|主任(科员|医师|药师|护师|技师)/g, "");
  if (/法定代表人/.test(text)) return true;
  return /(?<!副)((院|校|所|馆|台|站|园|社)长|中心主任|理事长)/.test(text);
}
