/** What a file does without being asked: the actions on opening it, and on coming to or leaving its pages and fields. */

export interface ObjectTexts {
  /** The texts of all objects, packed ones too, as `objectText` writes them. */
  readonly all: readonly string[];
  /** The texts that an object of this number has; several where the file was saved again. */
  objects(number: string): readonly string[];
}

const TRIGGER = /\/(?:OpenAction|AA)(?![A-Za-z])\s*(<<|\d+\s+\d+\s+R)/g;
const ACTION =
  /\/S\s*\/(?:GoTo|GoToR|GoToE|Launch|Thread|URI|Sound|Movie|Hide|Named|SubmitForm|ResetForm|JavaScript|SetOCGState|Rendition|Trans)(?![A-Za-z])/;
const ADDRESS = /\/URI(?![A-Za-z])/;
/** Where an action goes inside the document is no further action. */
const PLACES = /\/(?:D|SD|P|Parent|B|T)\s*(?:\[[^\]]*\]|\d+\s+\d+\s+R)/g;
const MOST_STEPS = 500;

/** Whether it calls an address of the net by itself. A link that a reader clicks is none of these. */
export function callsAddress({ all, objects }: ObjectTexts): boolean {
  const seen = new Set<string>();
  const waiting: string[] = [];
  const follow = (text: string, isTrigger: boolean) => {
    for (const [, number] of text.replace(PLACES, "").matchAll(/(\d+)\s+\d+\s+R(?![A-Za-z])/g)) {
      if (seen.has(number!) || seen.size > MOST_STEPS) continue;
      seen.add(number!);
      for (const target of objects(number!)) if (isTrigger || ACTION.test(target)) waiting.push(target);
    }
  };
  for (const part of all)
    for (const match of part.matchAll(TRIGGER)) {
      const value = match[1] === "<<" ? dictionaryAt(part, match.index + match[0].length - 2) : match[1]!;
      if (ADDRESS.test(value)) return true;
      follow(value, true);
    }
  for (let text = waiting.pop(); text !== undefined; text = waiting.pop()) {
    if (ACTION.test(text) && ADDRESS.test(text)) return true;
    // What triggers name may hold their actions one step further.
    if (!/\/Type\s*\/Pages?(?![A-Za-z])/.test(text)) follow(text, false);
  }
  return false;
}

function dictionaryAt(text: string, opens: number): string {
  let depth = 0;
  for (const { 0: token, index } of text.slice(opens).matchAll(/<<|>>/g)) {
    depth += token === "<<" ? 1 : -1;
    if (depth === 0) return text.slice(opens, opens + index + 2);
  }
  return text.slice(opens);
}
