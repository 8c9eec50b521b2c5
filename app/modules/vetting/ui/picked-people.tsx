import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";

interface Picked {
  id: string;
  name: string;
  idNumberMasked: string;
  unit: string;
  position: string | null;
}

/** The people ticked elsewhere, each of whom can be left out again. */
export function PickedPeople({ people }: { people: readonly Picked[] }) {
  const { t } = useTranslation("vetting");
  const without = (id: string) => {
    const rest = people.filter((one) => one.id !== id).map((one): [string, string] => ["person", one.id]);
    return `?${new URLSearchParams(rest)}`;
  };
  return (
    <fieldset className="field">
      <legend>{t("open.picked", { count: people.length })}</legend>
      <ol>
        {people.map((one) => (
          <li key={one.id}>
            {one.name} <span className="figures">{one.idNumberMasked}</span> {one.unit}
            {one.position ?? ""} <Link to={without(one.id)}>{t("open.leave-out", { name: one.name })}</Link>
          </li>
        ))}
      </ol>
    </fieldset>
  );
}
