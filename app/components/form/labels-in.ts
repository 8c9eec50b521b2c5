import type { TFunction } from "i18next";
import { Children, isValidElement, type ReactNode } from "react";
import type { FieldLike } from "./field-types";
import type { FieldsInside } from "./with-fields";

export interface KnownField {
  id: string;
  label: string;
}

interface MaybeField {
  field?: FieldLike;
  label?: unknown;
  children?: ReactNode;
}

/**
 * The fields among these elements by name, those inside components of several fields as well, so that a summary of errors can call
 * each by its label. `tOf`: the words of a namespace.
 */
export function labelsIn(
  nodes: ReactNode,
  tOf: (namespace: string) => TFunction,
  found: Record<string, KnownField> = {},
): Record<string, KnownField> {
  Children.forEach(nodes, (node) => {
    if (!isValidElement<MaybeField>(node)) return;
    const { field, label, children } = node.props;
    if (field && typeof label === "string") found[field.name] = { id: field.id, label };
    const { namespace, fieldsOf } = node.type as Partial<FieldsInside<MaybeField>>;
    if (namespace && fieldsOf) labelsIn(fieldsOf(node.props, tOf(namespace)), tOf, found);
    if (children) labelsIn(children, tOf, found);
  });
  return found;
}
