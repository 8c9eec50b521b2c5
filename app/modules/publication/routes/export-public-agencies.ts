import { civilDayOf } from "~/platform/clock";
import { everyPage } from "~/platform/every-page";
import { sheetOf, sheetsAnswer } from "~/platform/export-list.server";
import { publicLoader, readQuery } from "~/platform/guard.server";
import { languageOf, translator } from "~/platform/messages.server";
import { publicAgencies } from "../public-register.server";
import { publicAgenciesSchema } from "../publication.schema";

/** The agencies that are or were listed, as narrowed on the page, as a workbook. */
export const loader = publicLoader(async ({ request, context }) => {
  const t = translator(languageOf(request));
  const url = new URL(request.url);
  const { offset: _offset, ...query } = readQuery(url, publicAgenciesSchema);
  const today = civilDayOf(context.now);
  const rows = await everyPage((page) => publicAgencies(context.db, query, page, today));
  const title = t("publication:agencies.title");
  const subtitle = t("publication:export.subtitle", { count: rows.length, today });
  const sheet = sheetOf(
    { name: title, title, subtitle },
    [
      { header: t("publication:agency.name"), width: 36, value: (row) => row.name },
      { header: t("publication:agency.code"), width: 10, value: (row) => row.code },
      {
        header: t("publication:agency.standing"),
        width: 12,
        value: (row) => t(`publication:standing.${row.standing}`),
      },
      { header: t("publication:agency.since"), width: 12, value: (row) => row.since },
      { header: t("publication:agency.listed"), width: 12, value: (row) => row.listedOn },
    ],
    rows,
  );
  return sheetsAnswer({ title, sheets: [sheet], t, url, now: context.now });
});
