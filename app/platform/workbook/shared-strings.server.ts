import { decodeEscapes } from "./cell-value";
import { secretRefused } from "./mark-search.server";
import { carriesSecretMark } from "./secret-mark";
import { StringStore } from "./string-store.server";
import { WorkbookRefused, workbookRefusal } from "./types";
import { scanPart } from "./xml-part.server";
import type { ZipPart, ZipParts } from "./zip-parts.server";

export const LONGEST_CELL = 32_767;

/** Reads the shared strings into a bounded store; runs are joined, phonetic guides left out. */
export async function readSharedStrings(zip: ZipParts, part: ZipPart | undefined): Promise<StringStore> {
  const store = new StringStore();
  if (!part) return store;
  let inText = false;
  let phonetic = 0;
  let text = "";
  try {
    await scanPart(zip, part, {
      open(name) {
        if (name === "si") text = "";
        else if (name === "t") inText = phonetic === 0;
        else if (name === "rPh") phonetic++;
      },
      text(piece) {
        if (!inText) return;
        text += piece;
        if (text.length > LONGEST_CELL * 7) throw tooLong();
      },
      close(name) {
        if (name === "t") inText = false;
        else if (name === "rPh") phonetic--;
        else if (name === "si") {
          if (text.length > LONGEST_CELL && decodeEscapes(text).length > LONGEST_CELL) throw tooLong();
          if (text.includes("★") || text.includes("_x2605_")) {
            if (carriesSecretMark(decodeEscapes(text))) throw secretRefused();
          }
          store.add(text);
        }
      },
    });
  } catch (error) {
    store.close();
    throw error;
  }
  store.finish();
  return store;
}

const tooLong = () => new WorkbookRefused(workbookRefusal("cell-too-long", { limit: LONGEST_CELL }));
