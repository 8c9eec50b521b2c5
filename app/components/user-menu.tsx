import { Form, Link, useLocation } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "./icons";

/** Who is signed in, and what they may do with their own account. A details element: works without scripts. */
export function UserMenu({ name, roles }: { name: string; roles: readonly string[] }) {
  const { t } = useTranslation("common");
  const { key } = useLocation();
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: Event) => {
      const box = menu.current;
      if (!box?.open) return;
      if (event instanceof KeyboardEvent ? event.key !== "Escape" : box.contains(event.target as Node)) return;
      box.open = false;
      if (event instanceof KeyboardEvent) box.querySelector("summary")?.focus();
    };
    document.addEventListener("click", close);
    document.addEventListener("keydown", close);
    return () => {
      document.removeEventListener("click", close);
      document.removeEventListener("keydown", close);
    };
  }, []);
  return (
    <details key={key} className="user-menu" ref={menu}>
      <summary>
        <Icon name="person" />
        {name}
        <Icon name="down" size={12} />
      </summary>
      <div>
        <p>{roles.map((role) => t(`role.${role}`)).join(t("ui.joint"))}</p>
        <Link to="/account/password">{t("frame.change-password")}</Link>
        <Link to="/account/sessions">{t("frame.sign-out-everywhere")}</Link>
        <Form method="post" action="/sign-out" reloadDocument>
          <button type="submit" className="plain-button">
            {t("frame.sign-out")}
          </button>
        </Form>
      </div>
    </details>
  );
}
