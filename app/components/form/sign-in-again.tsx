import { useTranslation } from "react-i18next";

/** What whoever is signed in no more reads above the form that was not sent: to sign in beside it, so that nothing typed is lost. */
export function SignInAgain() {
  const { t } = useTranslation("common");
  return (
    <p>
      {t("ui.signed-out.not-sent")}{" "}
      <a href="/sign-in" target="_blank" rel="noreferrer">
        {t("ui.signed-out.sign-in")}
      </a>
    </p>
  );
}
