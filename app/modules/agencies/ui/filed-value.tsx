import { worded } from "~/components/words";
import type { FiledList } from "../filing-shown";

interface Props {
  value: string;
  isTyped: boolean;
  /** Where the field is a list. */
  list: FiledList | null;
}

/** What a filing states in one field, as it is read: a list as a table, its raw lines stand in the form alone. */
export function FiledValue({ value, isTyped, list }: Props) {
  if (!list || list.rows.length === 0)
    return (
      <span className="typed-lines" translate={isTyped ? "no" : undefined}>
        {value ? worded(value) : "—"}
      </span>
    );
  return (
    <div className="table-scroll">
      <table className="table" translate="no">
        <thead translate="yes">
          <tr>
            {list.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {list.rows.map((cells, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows of what was filed do not move
            <tr key={place}>
              {cells.map((cell, column) => (
                <td key={list.columns[column]}>{worded(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
