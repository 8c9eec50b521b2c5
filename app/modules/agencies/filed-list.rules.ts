/** A row of a filed list that is not the same in two submissions: its cells before and after, null where it was not there. */
export interface RowChange {
  /** What the row goes by: its first cell. */
  key: string;
  before: string[] | null;
  after: string[] | null;
  /** Places of the cells that differ; all of a row that came or went. */
  places: number[];
}

/**
 * How the rows of a list changed, by what they go by: the rows of the earlier submission in their order, then those that came.
 * Rows of one name are told apart by how many of it stood before them.
 */
export function rowChanges(before: readonly string[][], after: readonly string[][]): RowChange[] {
  const [was, is] = [byKey(before), byKey(after)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((id) => {
    const [earlier, later] = [was.get(id) ?? null, is.get(id) ?? null];
    const cells = earlier ?? later ?? [];
    const places = [...cells.keys()].filter((place) => !earlier || !later || earlier[place] !== later[place]);
    return places.length === 0 ? [] : [{ key: cells[0] ?? "", before: earlier, after: later, places }];
  });
}

/** Whether rows that stayed stand in another order: in a list whose order says which is better. */
export const isReordered = (before: readonly string[][], after: readonly string[][]): boolean => {
  const [was, is] = [[...byKey(before).keys()], [...byKey(after).keys()]];
  const stayed = (ids: string[], others: string[]) => ids.filter((id) => others.includes(id)).join("\n");
  return stayed(was, is) !== stayed(is, was);
};

function byKey(rows: readonly string[][]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const row of rows) {
    let id = row[0] ?? "";
    while (found.has(id)) id += "\t";
    found.set(id, row);
  }
  return found;
}
