import type { Translate } from "~/platform/i18n";
import type { CellValue } from "~/platform/workbook/types";
import type { ExportSheet } from "~/platform/workbook/write.server";
import type { Share } from "./quality.types";
import type { RatingQuality } from "./rating-quality.server";
import type { ShownCase, ShownReport } from "./shopping-shown.server";

/** Every statistic as a sheet, withheld ones with their reason; the same figures as the page. */
export function qualitySheets(
  quality: RatingQuality,
  cases: readonly ShownCase[],
  t: Translate,
  subtitle: string,
): ExportSheet[] {
  const say = (key: string, params?: object) => t(`insights:${key}`, { ...params });
  const sheet = (
    name: string,
    headers: string[],
    rows: CellValue[][],
    numbers: number[] = [],
    { title = name, widths = [], shares = [] }: { title?: string; widths?: number[]; shares?: number[] } = {},
  ): ExportSheet => ({
    name,
    title,
    subtitle,
    columns: headers.map((header, index) => ({
      header,
      width: widths[index] ?? 18,
      kind: shares.includes(index) ? "share" : numbers.includes(index) ? "number" : "text",
    })),
    rows: [rows],
  });
  const withheld = (name: string, why: string) => sheet(name, [say("quality.withheld")], [[say(`withheld.${why}`)]]);
  const interval = (share: Share): CellValue[] =>
    share.interval
      ? [rounded(share.count / share.of), rounded(share.interval.low), rounded(share.interval.high)]
      : [say("too-few"), null, null];
  const unusedOf = ({ unused, others }: ShownCase) =>
    unused.length > 0 ? unused.map(lineOf).join("\n") : say("shopping.others", { count: others });
  const ofShare = [say("share"), say("quality.low"), say("quality.high")];
  const { distribution, backTest, use } = quality;
  return [
    distribution.told
      ? sheet(
          say("distribution.sheet"),
          [say("grade"), say("quality.reports"), say("distribution.others")],
          distribution.rows.map(({ grade, ids, peers }) => [grade, ids.length, peers]),
          [1, 2],
        )
      : withheld(say("distribution.sheet"), distribution.why),
    ...quality.migrations.map(({ years, cohort, result }) =>
      result.told
        ? sheet(
            say("migration.sheet", { count: years }),
            [say("migration.from"), ...result.grades, say("migration.gone")],
            result.rows.map((row) => [row.grade, ...row.to.map((ids) => ids.length), row.gone.length]),
            Array.from({ length: result.grades.length + 1 }, (_, index) => index + 1),
            {
              title: `${say("migration.title", { count: years })} ${say("quality.days", cohort)}`,
              widths: [12, ...result.grades.map(() => 10), 14],
            },
          )
        : withheld(say("migration.sheet", { count: years }), result.why),
    ),
    backTest.told
      ? sheet(
          say("back-test.sheet"),
          [say("grade"), say("back-test.observed"), say("back-test.followed"), ...ofShare],
          backTest.rows.map((row) => [row.grade, row.observed.length, row.followed.length, ...interval(row.share)]),
          [1, 2],
          { shares: [3, 4, 5], widths: [12, 16, 20, 26, 14, 14] },
        )
      : withheld(say("back-test.sheet"), backTest.why),
    sheet(
      say("use.sheet"),
      [say("use.band"), say("quality.reports")],
      [...use.bands.map(({ key, ids }) => [say(`use.${key}`), ids.length]), [say("use.unused"), use.unused.length]],
      [1],
    ),
    sheet(
      say("shares.sheet"),
      [say("shares.what"), say("quality.reports"), say("shares.of"), ...ofShare],
      quality.shares.map(({ key, ids, share }) => [say(`shares.${key}`), ids.length, share.of, ...interval(share)]),
      [1, 2],
      { shares: [3, 4, 5], widths: [30, 12, 12, 26, 14, 14] },
    ),
    sheet(
      say("shopping.sheet"),
      [say("list.enterprise"), say("shopping.purpose"), say("shopping.used"), say("shopping.unused")],
      cases.map((one) => [one.enterprise, one.purpose, lineOf(one.used), unusedOf(one)]),
      [],
      { widths: [34, 18, 58, 58] },
    ),
    sheet(
      say("complaints.outcomes"),
      [say("complaints.state"), say("complaints.count")],
      (["upheld", "dismissed", "received"] as const).map((state) => [
        say(`outcome.${state}`),
        quality.complaints.filter((one) => one.state === state).length,
      ]),
      [1],
    ),
    sheet(
      say("complaints.sheet"),
      [say("complaints.no"), say("complaints.received"), say("complaints.state"), say("complaints.decided")],
      quality.complaints.map((one) => [one.no, one.receivedOn, say(`outcome.${one.state}`), one.decidedOn]),
    ),
  ];
}

const rounded = (share: number) => Math.round(share * 10_000) / 10_000;

const lineOf = ({ grade, agency, issuedOn, no }: ShownReport) => `${grade} ${agency} ${issuedOn} ${no}`;
