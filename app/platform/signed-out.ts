import type { ShouldRevalidateFunction } from "@remix-run/react";

/** What an action answers whom it does not know any more. */
export interface SignedOut {
  signedOut: true;
}

export function isSignedOut(answer: unknown): answer is SignedOut {
  return typeof answer === "object" && answer !== null && "signedOut" in answer;
}

/** Nothing is asked anew after an answer to nobody: it would lead away from what was typed. */
export const unlessSignedOut: ShouldRevalidateFunction = ({ actionResult, defaultShouldRevalidate }) =>
  isSignedOut(actionResult) ? false : defaultShouldRevalidate;
