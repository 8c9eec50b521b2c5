import type { ListQuery } from "./quality.schema";
import type { Ids } from "./quality.types";
import type { RatingQuality } from "./rating-quality.server";

/** The reports behind one number; none where the statistic was withheld or has no such row. */
export function idsBehind(quality: RatingQuality, { of, row, column }: Pick<ListQuery, "of" | "row" | "column">): Ids {
  switch (of) {
    case "reports":
      return quality.reports;
    case "distribution":
      return quality.distribution.told ? (quality.distribution.rows.find(({ grade }) => grade === row)?.ids ?? []) : [];
    case "migration-1":
    case "migration-3":
      return migrated(quality, Number(of.slice(-1)), row, column);
    case "observed":
    case "followed":
      return quality.backTest.told ? (quality.backTest.rows.find(({ grade }) => grade === row)?.[of] ?? []) : [];
    case "shopping":
      return quality.shopping.flatMap(({ used, unused }) => [used, ...unused].map(({ id }) => id));
    case "use":
      return quality.use.bands.find(({ key }) => key === row)?.ids ?? [];
    case "unused":
      return quality.use.unused;
    default:
      return quality.shares.find(({ key }) => key === of)?.ids ?? [];
  }
}

function migrated(quality: RatingQuality, wanted: number, row: string, column: string): Ids {
  const result = quality.migrations.find(({ years }) => years === wanted)?.result;
  if (!result?.told) return [];
  const found = result.rows.find(({ grade }) => grade === row);
  if (!found) return [];
  return column === "" ? found.gone : (found.to[result.grades.indexOf(column)] ?? []);
}
