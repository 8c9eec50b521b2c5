import type { KeptCatalogue } from "./catalogue-change.types";

/** Where a row of a kept catalogue is read; the catalogue itself where no row is named. */
export function catalogueAddress(catalogue: KeptCatalogue, code: string | null): string {
  return code === null ? `/${catalogue}` : `/${catalogue}/${code}`;
}
