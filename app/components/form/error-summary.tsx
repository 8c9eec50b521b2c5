import { useActionData } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { isSignedOut } from "~/platform/signed-out";
import { Icon } from "../icons";
import { SignInAgain } from "./sign-in-again";

export interface FieldProblem {
  /** Id of the input it leads to. */
  id: string;
  label: string;
  errors: readonly string[];
}

interface Props {
  /** What stands against the whole form. */
  errors?: readonly string[] | null;
  fields?: readonly FieldProblem[];
}

/** All that is wrong, above the form, each line leading to its field; takes the focus when it appears. */
export function ErrorSummary({ errors, fields = [] }: Props) {
  const { t } = useTranslation("common");
  const box = useRef<HTMLDivElement>(null);
  const signedOut = isSignedOut(useActionData());
  const count = (errors?.length ?? 0) + fields.length + (signedOut ? 1 : 0);
  useEffect(() => {
    if (count > 0) box.current?.focus();
  }, [count]);
  if (count === 0) return null;
  return (
    <div className="notice" data-tone="bars" role="alert" tabIndex={-1} ref={box}>
      <Icon name="bars" />
      <div>
        {signedOut ? <SignInAgain /> : null}
        {errors?.map((error) => (
          <p key={error}>{error}</p>
        ))}
        {fields.length > 0 ? (
          <>
            <p>{t("ui.problems", { count: fields.length })}</p>
            <ul>
              {fields.map(({ id, label, errors: sentences }) => (
                <li key={id}>
                  <a href={`#${id}`}>
                    {label ? `${label}${t("ui.colon")}` : ""}
                    {sentences.join(t("ui.joint"))}
                  </a>
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </div>
    </div>
  );
}
