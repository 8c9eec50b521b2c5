interface Named {
  itemName: string | null;
  contributorName: string | null;
}

/** The name of a collection item without the contributor in brackets at its end, where that is said beside it. */
export function itemAlone({ itemName, contributorName }: Named): string | null {
  if (itemName === null || contributorName === null) return itemName;
  const ends = [`（${contributorName}）`, ` (${contributorName})`];
  const end = ends.find((one) => itemName.endsWith(one) && itemName.length > one.length);
  return end ? itemName.slice(0, -end.length) : itemName;
}
