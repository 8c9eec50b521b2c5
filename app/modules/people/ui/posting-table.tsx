import { useTranslation } from "react-i18next";
import { Day } from "~/components/moment";
import type { PersonView } from "../routes/person-view.server";

/** Postings, the latest first. */
export function PostingTable({ postings }: { postings: PersonView["postings"] }) {
  const { t } = useTranslation("people");
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{t("field.from")}</th>
          <th scope="col">{t("field.to")}</th>
          <th scope="col">{t("field.unit")}</th>
          <th scope="col">{t("field.position")}</th>
          <th scope="col">{t("field.staff-class")}</th>
          <th scope="col">{t("field.posting-kind")}</th>
        </tr>
      </thead>
      <tbody>
        {postings.map((posting) => (
          <tr key={posting.id}>
            <td>
              <Day on={posting.from} />
            </td>
            <td>{posting.to ? <Day on={posting.to} /> : t("person.to-now")}</td>
            <td>{posting.unit}</td>
            <td>{posting.position || "—"}</td>
            <td>{posting.staffClass}</td>
            <td>{t(posting.isMain ? "person.main-posting" : "person.side-posting")}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
