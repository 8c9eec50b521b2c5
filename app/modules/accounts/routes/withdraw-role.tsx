import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FactList } from "~/components/fact-list";
import { AccountAct } from "../ui/account-act";
import { action, loader } from "./withdraw-role.server";

export { action, loader };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · 信衡` }];

export default function WithdrawRole() {
  const { held, scope, ...page } = useLoaderData<typeof loader>();
  const { t } = useTranslation(["accounts", "common"]);
  return (
    <AccountAct page={page} answer={useActionData<typeof action>()} kind="grave" hidden={{ ...held }}>
      <FactList
        facts={[
          { label: t("field.role"), value: t(`common:role.${held.role}`) },
          { label: t("field.scope"), value: scope },
        ]}
      />
    </AccountAct>
  );
}
