/** Breaks text into lines as Chinese printing does (GB/T 15834 §5: what may not begin or end a line). Pure. */
export type Measure = (text: string) => number;

/**
 * Lines of at most `width`; "\n" always breaks. Words in letters and digits stay whole unless longer than a line; a
 * closing mark that would begin a line takes the character before it along.
 */
export function breakLines(text: string, width: number, measure: Measure, indent = 0): string[] {
  return text
    .split("\n")
    .flatMap((paragraph, index) => breakParagraph(paragraph, width, measure, index === 0 ? indent : 0));
}

const NOT_FIRST = /^[，。、；：？！）》〉」』】〕〗’”…—·%％‰℃,.;:?!)\]}]/u;
const NOT_LAST = /[（《〈「『【〔〖‘“([{]$/u;
const UNIT = /\d{4}-\d{2}-\d{2}(?!\d)|[A-Za-z0-9À-ɏ.,:/%@_&+#*'-]+|\s+|[\s\S]/gu;

function breakParagraph(text: string, width: number, measure: Measure, indent: number): string[] {
  const lines: string[] = [];
  let line: string[] = [];
  let used = indent;
  const finish = () => {
    lines.push(line.join("").trimEnd());
    line = [];
    used = 0;
  };
  for (const unit of units(text, width, measure)) {
    const unitWidth = measure(unit);
    if (used + unitWidth <= width + TOLERANCE || line.length === 0) {
      if (line.length === 0 && lines.length > 0 && unit.trim() === "") continue;
      line.push(unit);
      used += unitWidth;
      continue;
    }
    if (unit.trim() === "") continue;
    const carried = carry(line, unit);
    finish();
    line = [...carried, unit];
    used = line.reduce((sum, each) => sum + measure(each), 0);
  }
  finish();
  return lines;
}

/** What must go to the next line together with `unit`. Never the whole line. */
function carry(line: string[], unit: string): string[] {
  const carried: string[] = [];
  let first = unit;
  while (line.length > 1 && (NOT_FIRST.test(first) || NOT_LAST.test(line.at(-1) as string)) && carried.length < 4) {
    first = line.pop() as string;
    carried.unshift(first);
  }
  return carried;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A number that takes most of a narrow line, or a day that is wider, may be broken behind its hyphens, a longer one anywhere. */
function units(text: string, width: number, measure: Measure): string[] {
  return (text.match(UNIT) ?? []).flatMap((unit) => {
    const parts = measure(unit) > (DAY.test(unit) ? width : width * 0.7) ? unit.split(/(?<=[-/.])/) : [unit];
    return parts.flatMap((part) => (measure(part) > width ? Array.from(part) : [part]));
  });
}

const TOLERANCE = 0.05;
