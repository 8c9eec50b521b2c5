import { decode as decodeValue, encode as encodeValue } from "turbo-stream";

/**
 * The encoder of page data under the names and shapes that Remix 2.17 expects of turbo-stream 2. Version 2.4.1 overflows on
 * deeply nested values (CVE-2026-34077); version 3 does not, but speaks text instead of bytes and gives the value itself.
 * vite.config.ts puts this file in its place, on the server and in the browser.
 */
export function encode(value: unknown, { plugins, signal }: Parameters<typeof encodeValue>[1] = {}) {
  return encodeValue(value, { plugins, signal }).pipeThrough(new TextEncoderStream());
}

export async function decode(body: ReadableStream<Uint8Array>, options?: Parameters<typeof decodeValue>[1]) {
  const text = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>);
  return { value: await decodeValue<unknown>(text, options), done: Promise.resolve() };
}
