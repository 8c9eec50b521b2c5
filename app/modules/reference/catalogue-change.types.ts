import type { CatalogueRowSnapshot } from "./catalogue-change.events";

/** The catalogues that registrars keep: who delivers, and what. */
export const KEPT_CATALOGUES = ["contributors", "collection-items"] as const;
export type KeptCatalogue = (typeof KEPT_CATALOGUES)[number];

export const isKeptCatalogue = (text: string | undefined): text is KeptCatalogue =>
  KEPT_CATALOGUES.some((catalogue) => catalogue === text);

/** What one registrar proposes and another confirms: the whole row as it is to be. */
export interface CatalogueProposal {
  row: CatalogueRowSnapshot;
  text: string;
}

export const CHANGE_CATALOGUE = "change-catalogue";

/** What the approval and the journal call a row of a catalogue. */
export const catalogueSubject = (catalogue: KeptCatalogue, code: string) => ({
  type: catalogue === "contributors" ? "contributor" : "collection-item",
  id: code,
});
