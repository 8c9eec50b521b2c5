import { good } from "#tests/fixtures/hostile/pdf-builder";

/** A small real PDF of one page, for tests that need a paper and care for no word of it. */
export const smallPdf = (): Buffer => good();
