/** What an action answers whom it does not know any more. */
export interface SignedOut {
  signedOut: true;
}

export function isSignedOut(answer: unknown): answer is SignedOut {
  return typeof answer === "object" && answer !== null && "signedOut" in answer;
}
