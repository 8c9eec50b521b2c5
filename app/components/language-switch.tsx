import { Form, useFetcher, useLocation } from "@remix-run/react";
import type { FormEvent } from "react";
import { useTranslation } from "react-i18next";
import type { Language } from "~/platform/i18n";

/** Shows the same page in the other language; where a form was begun, without loading the page anew, so that what was typed stays. */
export function LanguageSwitch({ className }: { className?: string }) {
  const { t, i18n } = useTranslation("common");
  const { pathname, search } = useLocation();
  const fetcher = useFetcher();
  const other: Language = i18n.language === "zh-CN" ? "en" : "zh-CN";
  const stay = (event: FormEvent<HTMLFormElement>) => {
    if (!isFormBegun()) return;
    event.preventDefault();
    fetcher.submit(event.currentTarget, { preventScrollReset: true });
  };
  return (
    <Form method="post" action="/language" reloadDocument onSubmit={stay}>
      <input type="hidden" name="lng" value={other} />
      <input type="hidden" name="to" value={pathname + search} />
      <button type="submit" className={`plain-button ${className ?? ""}`} lang={other}>
        {t("frame.other-language")}
      </button>
    </Form>
  );
}

/** Whether anything was typed, chosen or attached in a form of the page that is sent to be kept. */
function isFormBegun(): boolean {
  const fields = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(
    "main form[method=post] :is(input, textarea, select)",
  );
  return [...fields].some((field) => {
    if (field instanceof HTMLSelectElement) return field.selectedIndex > 0;
    if (field.type === "hidden") return false;
    if (field.type === "checkbox" || field.type === "radio") return (field as HTMLInputElement).checked;
    return field.value !== "";
  });
}
