import type { Language } from "~/platform/i18n";

const PART = /第([0-9]+|[零一二三四五六七八九十百]+)([条章节款项])/g;
const MARKS = /[、，, ]|（参照）/g;
const NAMES: Readonly<Record<string, string>> = {
  条: "Article",
  章: "Chapter",
  节: "Section",
  款: "paragraph",
  项: "item",
};

/**
 * An article as the reader's language says it: 第二十四条第六项 is "Article 24 item 6", 第六条、第七条 is "Article 6, Article 7",
 * and （参照） that it is followed by analogy. Chinese stays as printed, and so does what is no article at all.
 */
export function articleWords(article: string, lng: Language): string {
  const rest = article.replaceAll(PART, "");
  if (lng !== "en" || rest === article || rest.replaceAll(MARKS, "") !== "") return article;
  const said = article
    .replaceAll(PART, (_, number: string, part: string) => ` ${NAMES[part]} ${numberOf(number)}`)
    .replaceAll("（参照）", " (by analogy)");
  return said
    .split(/[、，,]/)
    .map((one) => one.replaceAll(/ +/g, " ").trim())
    .join(", ");
}

/** A citation: 《公务员法》第六十二条, or "Civil Servants Law, Article 62". */
export function citedAs(title: string, article: string | null, lng: Language): string {
  if (lng === "en") return article ? `${title}, ${articleWords(article, lng)}` : title;
  return `《${title}》${article ?? ""}`;
}

const DIGITS = "零一二三四五六七八九";

/** Up to 999, as laws count their articles. */
function numberOf(number: string): number {
  if (/^\d+$/.test(number)) return Number(number);
  let value = 0;
  let digit = 0;
  for (const character of number) {
    const unit = character === "百" ? 100 : character === "十" ? 10 : 0;
    if (unit === 0) digit = DIGITS.indexOf(character);
    else {
      value += (digit || 1) * unit;
      digit = 0;
    }
  }
  return value + digit;
}
