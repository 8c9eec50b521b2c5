import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FactList } from "~/components/fact-list";
import { Notice } from "~/components/notice";
import { Section } from "~/components/section";
import type { FiledList } from "../filing-shown";
import { FiledValue } from "./filed-value";

interface Props {
  filingId: string;
  sections: readonly {
    key: string;
    fields: readonly { name: string; value: string; isTyped: boolean; list: FiledList | null }[];
  }[];
  remarks: readonly { round: number; path: string; remark: string }[];
  files: readonly { id: string; slot: string; name: string }[];
}

/** What a filing states, section by section, with the remarks on each field; its papers below. */
export function FilingSections({ filingId, sections, remarks, files }: Props) {
  const { t } = useTranslation("agencies");
  const remarksAt = (name: string) => remarks.filter(({ path }) => path === name);
  return (
    <>
      {sections.map((section) => (
        <Section key={section.key} title={t(`section.${section.key}`)}>
          <FactList
            facts={section.fields.map(({ name, value, isTyped, list }) => ({
              label: t(`field.${name}`),
              wide: list !== null || value.length > 20 || value.includes("\n") || remarksAt(name).length > 0,
              value: (
                <>
                  <FiledValue value={value} isTyped={isTyped} list={list} />
                  {remarksAt(name).map(({ round, remark }) => (
                    <Notice key={`${round}${remark}`} tone="judgement">
                      {t("filing.remark", { round, remark })}
                    </Notice>
                  ))}
                </>
              ),
            }))}
          />
        </Section>
      ))}
      <Section title={t("filing.files")}>
        {files.length === 0 ? <p>{t("page.none")}</p> : null}
        <ul>
          {files.map((file) => (
            <li key={file.id}>
              {t("filing.paper-of", { slot: t(`slot.${file.slot}`) })}
              <Link reloadDocument to={`/agency-filings/${filingId}/files/${file.id}`}>
                {file.name}
              </Link>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
