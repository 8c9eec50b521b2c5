import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Copyable } from "./copyable";

const KNOWN = [400, 403, 404, 405, 409, 413, 415, 428, 429, 503];

/** Says what happened, what to do, and under which number it can be looked up. `inside`: within the page frame. */
export function ErrorPage({ status, requestId, inside }: { status: number; requestId: string; inside?: boolean }) {
  const { t } = useTranslation("common");
  const kind = KNOWN.includes(status) ? String(status) : "500";
  const Part = inside ? "div" : "main";
  return (
    <Part className="error-page">
      <p className="error-product">{t("product")}</p>
      <h1>{t(`error.${kind}.title`)}</h1>
      <p>{t(`error.${kind}.advice`)}</p>
      {requestId ? (
        <p className="row soft">
          {t("error.request")}
          <Copyable text={requestId} />
        </p>
      ) : null}
      <p>
        <Link to="/" reloadDocument>
          {t("error.home")}
        </Link>
      </p>
    </Part>
  );
}
