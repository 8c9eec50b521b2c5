/**
 * The marks of state secrets (保守国家秘密法 art. 23; GB/T 9704-2012 §7.2.2: 秘密★1年). A file that carries one must
 * not enter a system that is not built for it, so it is refused and nothing of it is kept or quoted.
 */
export const carriesSecretMark = (text: string): boolean => text.includes("★") && SECRET_MARK.test(text);

/** Between the characters office files put spaces of every kind, cell borders, quotes or brackets. */
const GAP = "[\\s\\u200b-\\u200d\\u2060\\ufeff\"',;:：（）()\\[\\]【】]*";
const SECRET_MARK = new RegExp(`[秘机機绝絕]${GAP}密${GAP}★`, "u");

/**
 * Every way a ★ may be written in the bytes of an XML part: itself, as a reference, or as Excel's own escape.
 * A part without any of these cannot carry a mark and need not be read for one.
 */
export const STAR_BYTES: readonly Buffer[] = ["★", "9733;", "2605;", "_x2605_"].map((text) =>
  Buffer.from(text, "utf8"),
);
/** How many bytes of a chunk must be looked at again with the next one. */
export const STAR_OVERLAP = 8;
