import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { PageHeader } from "~/components/page-header";
import { Section } from "~/components/section";
import { civilDayOf } from "~/platform/clock";
import { publicLoader } from "~/platform/guard.server";
import { languageOf, translator } from "~/platform/messages.server";
import { CODED_FIELDS, csvFields, DATA_SETS } from "../open-data";

export const loader = publicLoader(async ({ request, context }) => ({
  title: translator(languageOf(request))("publication:open-data.title"),
  today: civilDayOf(context.now),
}));

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

/** Each list with its files and the meaning of its fields. */
export default function OpenData() {
  const { today } = useLoaderData<typeof loader>();
  const { t } = useTranslation("publication");
  return (
    <div className="stack">
      <PageHeader title={t("open-data.title")} purpose={t("open-data.purpose", { today })} />
      <Section title={t("open-data.terms")}>
        <p>{t("open-data.licence")}</p>
        <p>{t("open-data.caching")}</p>
        <p>{t("open-data.reports")}</p>
      </Section>
      {DATA_SETS.map((set) => (
        <div id={set.name} key={set.name}>
          <Section
            title={t(`open-data.${set.name}.title`)}
            note={t(`open-data.${set.name}.note`)}
            action={set.formats.map((format) => (
              <a key={format} className="button" data-kind="second" href={`/open-data/${set.name}.${format}`}>
                {format.toUpperCase()}
              </a>
            ))}
            flush
          >
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">{t("open-data.field")}</th>
                  <th scope="col">{t("open-data.meaning")}</th>
                </tr>
              </thead>
              <tbody>
                {[...new Set([...set.fields, ...csvFields(set)])].map((field) => (
                  <tr key={field}>
                    <td className="mono">{field}</td>
                    <td>
                      {t(`open-data.meanings.${set.name}.${field}`)}
                      <CodedValues field={field} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Section>
        </div>
      ))}
    </div>
  );
}

/** The words a field may hold, each with its meaning. */
function CodedValues({ field }: { field: string }) {
  const { t } = useTranslation("publication");
  const coded = CODED_FIELDS[field];
  if (!coded) return null;
  return (
    <ul>
      {coded.values.map((value) => (
        <li key={value}>
          <code>{value}</code> {t(`${coded.group}.${value}`)}
        </li>
      ))}
    </ul>
  );
}
