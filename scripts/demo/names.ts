import type { Random } from "./random";

const SURNAMES: readonly (readonly [string, number])[] = [
  ..."王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗".split("").map((name, index) => [name, 70 - index * 2] as const),
  ..."梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庄葛仇臧宗茆嵇"
    .split("")
    .map((name) => [name, 9] as const),
  ...["欧阳", "上官", "司马", "诸葛", "尉迟", "皇甫"].map((name) => [name, 1] as const),
];

const MALE =
  "伟强磊军洋勇杰涛超明刚平辉鹏华飞鑫波斌宇浩凯健俊帆帅旭宁龙林阳建国志文海东晓成永春庆建新国立光启承瑞泽楠昊哲翔峰坤锋毅恒博".split(
    "",
  );
const FEMALE = "芳娜敏静丽艳娟霞秀燕玲桂丹萍红玉云洁梅琳雪慧莹婷倩颖佳欣悦妍怡雯璐瑶蕾薇岚菊兰英春晓文淑惠雅思".split(
  "",
);
const NEUTRAL = "子雨一嘉家安若清书语景彦予亦可乐".split("");

/** Names with a middle dot, and the nationality they go with (GB/T 3304). */
const DOTTED: readonly (readonly [name: string, nationality: string])[] = [
  ["阿依古丽·买买提", "维吾尔族"],
  ["艾力·吐尔逊", "维吾尔族"],
  ["努尔兰·叶尔肯", "哈萨克族"],
  ["古丽娜·哈斯木", "哈萨克族"],
  ["迪丽拜尔·阿不都", "维吾尔族"],
  ["扎西·次仁", "藏族"],
  ["卓玛·央金", "藏族"],
  ["巴特尔·乌云", "蒙古族"],
  ["热依汗·卡德尔", "维吾尔族"],
  ["麦麦提·依明", "维吾尔族"],
  ["塔吉古丽·沙迪克", "塔吉克族"],
  ["阿合买提·居马", "哈萨克族"],
];

/** Rare characters, three of them outside the basic plane: they must come through import, search and print unspoilt. */
const RARE = ["𠮷", "𣗋", "𠅤", "䶮", "㛃", "堃", "喆", "燚", "翀", "玥", "犇", "彧"];

export interface GivenName {
  name: string;
  nationality: string;
}

const NATIONALITIES: readonly (readonly [string, number])[] = [
  ["汉族", 9870],
  ["回族", 80],
  ["满族", 12],
  ["苗族", 8],
  ["土家族", 8],
  ["蒙古族", 6],
  ["壮族", 6],
  ["朝鲜族", 4],
  ["彝族", 3],
  ["布依族", 2],
  ["侗族", 1],
];

/** An invented name. Two in three thousand carry a dot, three in a thousand a rare character. */
export function inventName(random: Random, sex: "男" | "女"): GivenName {
  if (random.chance(0.0007)) {
    const [name, nationality] = random.pick(DOTTED);
    return { name, nationality };
  }
  const surname = random.weighted(SURNAMES);
  const pool = sex === "男" ? MALE : FEMALE;
  const nationality = random.weighted(NATIONALITIES);
  if (random.chance(0.003))
    return { name: surname + pool[random.int(0, pool.length - 1)]! + random.pick(RARE), nationality };
  const last = random.pick(pool);
  if (random.chance(0.22)) return { name: surname + last, nationality };
  const middle = random.chance(0.35) ? random.pick(NEUTRAL) : random.pick(pool);
  return { name: surname + middle + last, nationality };
}
