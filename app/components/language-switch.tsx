import { Form, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Language } from "~/platform/i18n";

/** Shows the same page in the other language. */
export function LanguageSwitch({ className }: { className?: string }) {
  const { t, i18n } = useTranslation("common");
  const { pathname, search } = useLocation();
  const other: Language = i18n.language === "zh-CN" ? "en" : "zh-CN";
  return (
    <Form method="post" action="/language" reloadDocument>
      <input type="hidden" name="lng" value={other} />
      <input type="hidden" name="to" value={pathname + search} />
      <button type="submit" className={`plain-button ${className ?? ""}`} lang={other}>
        {t("frame.other-language")}
      </button>
    </Form>
  );
}
