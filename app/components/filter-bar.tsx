import { Form, useNavigate } from "@remix-run/react";
import { type FormEvent, type ReactNode, useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "./button";
import { type Choice, type ChoiceGroup, ChoiceOptions } from "./form/select-field";
import { Icon } from "./icons";

interface Props {
  label: string;
  /** Parameters that stay although the form has no field for them (sort, tab). */
  keep?: Record<string, string | null | undefined>;
  children: ReactNode;
}

/** Filters above a list: a plain GET form; with scripts, choosing in a list is enough. */
export function FilterBar({ label, keep = {}, children }: Props) {
  const { t } = useTranslation("common");
  const navigate = useNavigate();
  const form = useRef<HTMLFormElement>(null);
  const go = () => {
    if (!form.current) return;
    const params = new URLSearchParams();
    for (const [key, value] of new FormData(form.current))
      if (typeof value === "string" && value.trim() !== "") params.append(key, value.trim());
    navigate({ search: params.toString() }, { preventScrollReset: true });
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    go();
  };
  const onChange = (event: FormEvent<HTMLFormElement>) => {
    const { target } = event;
    if (target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && target.type === "checkbox")) go();
  };
  return (
    <search aria-label={label}>
      <Form method="get" className="filters" ref={form} onSubmit={onSubmit} onChange={onChange}>
        {Object.entries(keep).map(([name, value]) =>
          value ? <input key={name} type="hidden" name={name} value={value} /> : null,
        )}
        {children}
        <Button kind="second">
          <Icon name="search" />
          {t("ui.filter.apply")}
        </Button>
      </Form>
    </search>
  );
}

interface FilterProps {
  name: string;
  label: string;
  value: string | null | undefined;
}

/** Free text to search by. */
export function FilterText({ name, label, value, hint }: FilterProps & { hint?: string }) {
  const id = useId();
  return (
    <div className="field" data-grow="">
      <label htmlFor={id}>{label}</label>
      <input
        key={value ?? ""}
        id={id}
        className="input"
        type="search"
        name={name}
        defaultValue={value ?? ""}
        placeholder={hint}
        autoComplete="off"
        maxLength={200}
      />
    </div>
  );
}

/** One of a list, or all. */
export function FilterSelect({
  name,
  label,
  value,
  choices,
  all,
}: FilterProps & { choices: readonly (Choice | ChoiceGroup)[]; all?: string }) {
  const { t } = useTranslation("common");
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select key={value ?? ""} id={id} className="input" name={name} defaultValue={value ?? ""}>
        <option value="">{all ?? t("ui.filter.all")}</option>
        <ChoiceOptions choices={choices} />
      </select>
    </div>
  );
}

/** A civil day, typed as `YYYY-MM-DD`. */
export function FilterDate({ name, label, value }: FilterProps) {
  const { t } = useTranslation("common");
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        key={value ?? ""}
        id={id}
        className="input"
        data-width="date"
        type="text"
        name={name}
        defaultValue={value ?? ""}
        placeholder={t("ui.date.form")}
        inputMode="numeric"
        autoComplete="off"
        maxLength={10}
      />
    </div>
  );
}
