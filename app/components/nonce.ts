import { createContext, useContext } from "react";

/** The nonce that this page's inline scripts and styles carry; empty in the browser, where it is not needed any more. */
export const NonceContext = createContext<string>("");

export function useNonce(): string {
  return useContext(NonceContext);
}
