import { makeLadder, makeTable } from "./make-table";

const posts = { basis: { source: "SYRS", article: "第5条" }, confidence: "H", validFrom: "2014-07-01" } as const;

export const POST_TYPE = makeTable("post-type", "岗位类别", "Type of post", posts, [
  ["management", "管理岗位", "Management"],
  ["professional", "专业技术岗位", "Professional"],
  ["worker", "工勤技能岗位", "Skilled and support"],
]);

/** 五级 equals 正处, 六级 副处, 七级 正科, 八级 副科, 九级 科员, 十级 办事员. */
export const MANAGEMENT_POST = makeLadder("management-post", "管理岗位等级", "Management grades", posts, [
  ["管理一级", "Management grade 1"],
  ["管理二级", "Management grade 2"],
  ["管理三级", "Management grade 3"],
  ["管理四级", "Management grade 4"],
  ["管理五级", "Management grade 5"],
  ["管理六级", "Management grade 6"],
  ["管理七级", "Management grade 7"],
  ["管理八级", "Management grade 8"],
  ["管理九级", "Management grade 9"],
  ["管理十级", "Management grade 10"],
]);

/** 1–4 正高, 5–7 副高, 8–10 中级, 11–12 助级, 13 员级. */
export const PROFESSIONAL_POST = makeLadder("professional-post", "专业技术岗位等级", "Professional grades", posts, [
  ["专业技术一级", "Professional grade 1"],
  ["专业技术二级", "Professional grade 2"],
  ["专业技术三级", "Professional grade 3"],
  ["专业技术四级", "Professional grade 4"],
  ["专业技术五级", "Professional grade 5"],
  ["专业技术六级", "Professional grade 6"],
  ["专业技术七级", "Professional grade 7"],
  ["专业技术八级", "Professional grade 8"],
  ["专业技术九级", "Professional grade 9"],
  ["专业技术十级", "Professional grade 10"],
  ["专业技术十一级", "Professional grade 11"],
  ["专业技术十二级", "Professional grade 12"],
  ["专业技术十三级", "Professional grade 13"],
]);

/** Five skilled grades and one unskilled. */
export const WORKER_POST = makeLadder("worker-post", "工勤技能岗位等级", "Worker grades", posts, [
  ["技术工一级", "Skilled worker, grade 1 (senior technician)"],
  ["技术工二级", "Skilled worker, grade 2 (technician)"],
  ["技术工三级", "Skilled worker, grade 3 (senior)"],
  ["技术工四级", "Skilled worker, grade 4 (intermediate)"],
  ["技术工五级", "Skilled worker, grade 5 (junior)"],
  ["普通工", "Unskilled worker"],
]);

/** Titles a professional post stands for; grades are those of `PROFESSIONAL_POST`. */
export const PROFESSIONAL_TITLE = makeTable("professional-title", "职称层级", "Level of professional title", posts, [
  ["senior", "正高级", "Senior (grades 1–4)"],
  ["associate", "副高级", "Associate senior (grades 5–7)"],
  ["intermediate", "中级", "Intermediate (grades 8–10)"],
  ["assistant", "助理级", "Assistant (grades 11–12)"],
  ["junior", "员级", "Junior (grade 13)"],
]);
