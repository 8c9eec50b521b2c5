import { Fragment, type ReactNode } from "react";
import { useTranslation } from "react-i18next";

/** A civil day, with its year or without, or the number of a report. */
const WHOLE = /(?<![\d-])(?:\d{4}-)?\d{2}-\d{2}(?![\d-])|\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\b/g;
/** A stretch of Chinese with what stands between its characters; the quotation marks around it are those of the sentence. */
const CHINESE =
  /[\p{Script=Han}〔（《](?:[\p{Script=Han}\p{N}〔〕（）《》·、，。；：“” -]*[\p{Script=Han}〕）》。])?/gu;

/**
 * A sentence as it is read: no line ends inside a day or a number, and in an English page what people wrote in Chinese is marked as
 * Chinese, so that it is spoken and drawn as such (WCAG 3.1.2).
 */
export function Words({ children }: { children: string }) {
  const { i18n } = useTranslation();
  return i18n.language === "en" ? marked(children, CHINESE, chinese) : wholes(children);
}

const wholes = (text: string): ReactNode =>
  marked(text, WHOLE, (part, key) => (
    <span key={key} className="nowrap">
      {part}
    </span>
  ));

const chinese = (part: string, key: number): ReactNode =>
  /\p{Script=Han}/u.test(part) ? (
    <span key={key} lang="zh-CN">
      {wholes(part)}
    </span>
  ) : (
    part
  );

/** The text with what fits the pattern drawn by `mark`; what stands between is looked through for days and numbers. */
function marked(text: string, pattern: RegExp, mark: (part: string, key: number) => ReactNode): ReactNode {
  const between = (part: string) => (pattern === WHOLE ? part : wholes(part));
  const parts: ReactNode[] = [];
  let from = 0;
  for (const { 0: part, index } of text.matchAll(pattern)) {
    if (index > from) parts.push(<Fragment key={-1 - from}>{between(text.slice(from, index))}</Fragment>);
    parts.push(mark(part, index));
    from = index + part.length;
  }
  if (parts.length === 0) return between(text);
  if (from < text.length) parts.push(<Fragment key={-1 - from}>{between(text.slice(from))}</Fragment>);
  return parts;
}

/** The same for what may be more than a sentence, which is left as it is. */
export function worded(node: ReactNode): ReactNode {
  return typeof node === "string" ? <Words>{node}</Words> : node;
}
