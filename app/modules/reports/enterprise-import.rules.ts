import type { FieldDifference } from "~/modules/reference/import-handler.types";
import type { SheetRow } from "~/modules/reference/sheet-column.types";
import type { enterpriseSheet } from "./enterprise.sheet";
import type { EnterpriseSnapshot } from "./enterprises.events";

/**
 * The enterprise that a row asks for. Columns the sheet does not have, and blanks, leave what is stored; another name than the stored one
 * puts that among the former names.
 */
export function wantedEnterprise(
  values: SheetRow<typeof enterpriseSheet>,
  stored: EnterpriseSnapshot | null,
): EnterpriseSnapshot {
  const named = values.formerNames?.split(/[、，,;；\n]/).map((name) => name.trim());
  const former = [...(stored?.formerNames ?? []), ...(named ?? [])];
  if (stored && stored.name !== values.name) former.push(stored.name);
  return {
    uscc: values.uscc!,
    name: values.name!,
    legalRepresentative: values.legalRepresentative ?? stored?.legalRepresentative ?? null,
    address: values.address ?? stored?.address ?? null,
    industry: values.industry ?? stored?.industry ?? null,
    foundedOn: values.foundedOn ?? stored?.foundedOn ?? null,
    status: values.status ?? stored?.status ?? "active",
    formerNames: [...new Set(former)].filter((name) => name !== "" && name !== values.name),
  };
}

/** Which fields differ, as text. */
export function enterpriseDifferences(stored: EnterpriseSnapshot, wanted: EnterpriseSnapshot): FieldDifference[] {
  return (Object.keys(wanted) as (keyof EnterpriseSnapshot)[]).flatMap((field) => {
    const [before, after] = [textOf(stored[field]), textOf(wanted[field])];
    return before === after ? [] : [{ field, before, after }];
  });
}

const textOf = (value: string | readonly string[] | null): string | null =>
  Array.isArray(value) ? value.join("、") || null : (value as string | null);
