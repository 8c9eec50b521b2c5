import type { z } from "zod";
import type { CatalogueRowSnapshot } from "./catalogue-change.events";
import type { KeptCatalogue } from "./catalogue-change.types";
import type { catalogueChangeSchema } from "./reference.schema";

type CatalogueForm = z.infer<typeof catalogueChangeSchema>;

/** The row as the form leaves it; what the form of this catalogue does not ask stays as it was. */
export function changedRow(
  catalogue: KeptCatalogue,
  before: CatalogueRowSnapshot,
  form: CatalogueForm,
): CatalogueRowSnapshot {
  const row = {
    ...before,
    nameZh: form.nameZh,
    nameEn: form.nameEn,
    source: form.source,
    article: form.article ?? null,
    confidence: form.confidence,
    validFrom: form.validFrom,
    validTo: form.validTo ?? null,
  };
  if (catalogue === "contributors") return { ...row, unitCode: form.unitCode ?? null };
  return {
    ...row,
    contributorCode: form.contributorCode ?? before.contributorCode,
    frequency: form.frequency ?? before.frequency,
    graceDays: form.graceDays ?? before.graceDays,
  };
}

/**
 * A row that is new. A contributor belongs to the division its code begins with; an item delivers what its model does
 * and adds to it: the answerable source of a category stays the one it was. Null where an item names no model.
 */
export function newRow(
  catalogue: KeptCatalogue,
  code: string,
  form: CatalogueForm,
  model: CatalogueRowSnapshot | null,
): CatalogueRowSnapshot | null {
  if (catalogue === "contributors") return changedRow(catalogue, { ...EMPTY, divisionCode: code.slice(0, 6) }, form);
  if (!model) return null;
  const { staffGroup, kinds } = JSON.parse(model.answersFor ?? "{}") as { staffGroup: string | null; kinds: string[] };
  return changedRow(catalogue, { ...model, answersFor: JSON.stringify({ divisions: [], staffGroup, kinds }) }, form);
}

const EMPTY: CatalogueRowSnapshot = {
  nameZh: "",
  nameEn: "",
  source: "",
  article: null,
  confidence: "L",
  validFrom: "",
  validTo: null,
  unitCode: null,
  divisionCode: null,
  contributorCode: null,
  importFormat: null,
  sourceCategory: null,
  frequency: null,
  graceDays: null,
  answersFor: null,
};
