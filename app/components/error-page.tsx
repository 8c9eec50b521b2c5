import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Copyable } from "./copyable";

const KNOWN = [400, 403, 404, 405, 409, 413, 415, 428, 429, 503];

interface Props {
  status: number;
  requestId: string;
  /** Within a page frame. */
  inside?: boolean;
  /** Where to go on from: the workbench, or the public front page. */
  home?: "/" | "/public";
}

/** Says what happened, what to do, and under which number it can be looked up. */
export function ErrorPage({ status, requestId, inside, home = "/" }: Props) {
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
        <Link to={home} reloadDocument>
          {t(home === "/" ? "error.home" : "error.public-home")}
        </Link>
      </p>
      {inside ? null : (
        <p>
          <Link to="/public" reloadDocument>
            {t("error.public-home")}
          </Link>
        </p>
      )}
    </Part>
  );
}
