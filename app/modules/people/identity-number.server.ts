import { decryptColumn, encryptColumn, searchIndex } from "~/platform/secrets.server";
import { maskIdentityNumber } from "./identity-number.rules";

/** A citizen number as it is stored: encrypted, findable by a keyed digest of the whole number, and masked for showing. */
export interface StoredIdentityNumber {
  id_number_cipher: Buffer;
  id_number_index: Buffer;
  id_number_masked: string;
}

/** The number (18 characters, capital X) in its stored form. */
export function storedIdentityNumber(number: string): StoredIdentityNumber {
  return {
    id_number_cipher: encryptColumn(number),
    id_number_index: identityNumberIndex(number),
    id_number_masked: maskIdentityNumber(number),
  };
}

/** The keyed digest by which a whole number is found; parts of a number find nothing. */
export function identityNumberIndex(number: string): Buffer {
  return searchIndex("id-number", number);
}

/** The number in clear. For unmasking under a ground, and for a vetting list made of people ticked; both are journalled. */
export function clearIdentityNumber(cipher: Buffer): string {
  return decryptColumn(cipher);
}
