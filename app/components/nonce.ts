import { createContext, useContext } from "react";

/** The nonce that this page's inline scripts and styles carry: of the request on the server, of the page in the browser. */
export const NonceContext = createContext<string>("");

export function useNonce(): string {
  return useContext(NonceContext);
}

/** The nonce this page was served with. Browsers hide the attribute but give it to scripts that already run. */
export function pageNonce(): string {
  return document.querySelector<HTMLScriptElement>("script[nonce]")?.nonce ?? "";
}
