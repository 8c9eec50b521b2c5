export interface PageOf {
  offset: number;
  limit: number;
}

interface Read<Row> {
  rows: readonly Row[];
  /** How many the database gave, where not all of them are shown. */
  seen?: number;
}

/** A whole list, read page by page in its order: where a workbook or a count must not end where one query does. */
export async function everyPage<Row>(read: (page: PageOf) => Promise<Read<Row>>, limit = 1_000): Promise<Row[]> {
  const all: Row[] = [];
  for (let offset = 0; ; offset += limit) {
    const { rows, seen = rows.length } = await read({ offset, limit });
    for (const row of rows) all.push(row);
    if (seen < limit) return all;
  }
}
