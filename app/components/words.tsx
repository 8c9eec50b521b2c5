import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

/** A civil day, the number of a report, or a stretch of Chinese with what stands between its characters. */
const PARTS =
  /\d{4}-\d{2}-\d{2}|\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\b|[\p{Script=Han}〔（《“](?:[\p{Script=Han}\p{N}〔〕（）《》·、，。；：“” -]*[\p{Script=Han}〕）》”。])?/gu;

/**
 * A sentence as it is read: no line ends inside a day or a number, and in an English page what people wrote in Chinese is marked as
 * Chinese, so that it is spoken and drawn as such (WCAG 3.1.2).
 */
export function Words({ children }: { children: string }) {
  const { i18n } = useTranslation();
  const parts: ReactNode[] = [];
  let from = 0;
  for (const { 0: part, index } of children.matchAll(PARTS)) {
    const isWhole = /^[0-9A-Z]/.test(part);
    if (!isWhole && (i18n.language !== "en" || !/\p{Script=Han}/u.test(part))) continue;
    parts.push(children.slice(from, index));
    parts.push(
      isWhole ? (
        <span key={index} className="nowrap">
          {part}
        </span>
      ) : (
        <span key={index} lang="zh-CN">
          {part}
        </span>
      ),
    );
    from = index + part.length;
  }
  return parts.length === 0 ? children : [...parts, children.slice(from)];
}

/** The same for what may be more than a sentence, which is left as it is. */
export function worded(node: ReactNode): ReactNode {
  return typeof node === "string" ? <Words>{node}</Words> : node;
}
