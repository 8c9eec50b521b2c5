import type { TFunction } from "i18next";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

/** What a component of several fields carries beside itself: what it renders, before it does. */
export interface FieldsInside<P> {
  namespace: string;
  fieldsOf(props: P, t: TFunction): ReactNode;
}

/**
 * A component of several fields, from what it renders with the words of a namespace. A form looks into it, so that the summary of
 * errors above the form can call each of its fields by its label and lead there.
 */
export function withFields<P extends object>(namespace: string, fieldsOf: FieldsInside<P>["fieldsOf"]) {
  const inside: FieldsInside<P> = { namespace, fieldsOf };
  return Object.assign((props: P) => <InWords inside={inside} own={props} />, inside);
}

function InWords<P>({ inside, own }: { inside: FieldsInside<P>; own: P }) {
  const { t } = useTranslation(inside.namespace);
  return <>{inside.fieldsOf(own, t)}</>;
}
