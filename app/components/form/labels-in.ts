import { Children, isValidElement, type ReactNode } from "react";
import type { FieldLike } from "./field-types";

interface Known {
  id: string;
  label: string;
}

interface MaybeField {
  field?: FieldLike;
  label?: unknown;
  children?: ReactNode;
}

/** The fields among these elements by name, so that a summary of errors can call each by its label. */
export function labelsIn(nodes: ReactNode, found: Record<string, Known> = {}): Record<string, Known> {
  Children.forEach(nodes, (node) => {
    if (!isValidElement<MaybeField>(node)) return;
    const { field, label, children } = node.props;
    if (field && typeof label === "string") found[field.name] = { id: field.id, label };
    if (children) labelsIn(children, found);
  });
  return found;
}
