import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Copyable } from "~/components/copyable";
import { Notice } from "~/components/notice";

/** The password an action answered with, if it did. */
export function passwordIn(answer: unknown): string | null {
  const { password } = (answer ?? {}) as { password?: unknown };
  return typeof password === "string" ? password : null;
}

/** A fresh password, shown this once. */
export function PasswordOnce({ password, back }: { password: string; back: string }) {
  const { t } = useTranslation("accounts");
  return (
    <Notice live>
      <p>{t("once.password")}</p>
      <p>
        <Copyable text={password} />
      </p>
      <p>
        <Link to={back}>{t("once.back")}</Link>
      </p>
    </Notice>
  );
}
