/** Where a row of a catalogue comes from, as its page shows it. */
export interface Provenance {
  basis: string;
  confidence: "H" | "M" | "L";
  validFrom: string;
  validTo: string | null;
}
