interface Props {
  legend: string;
  name: string;
  items: readonly { value: string; label: string; isTicked: boolean }[];
}

/** Boxes to tick under one name. */
export function TickList({ legend, name, items }: Props) {
  return (
    <fieldset className="field">
      <legend>{legend}</legend>
      <div className="ticks">
        {items.map(({ value, label, isTicked }) => (
          <label key={value} className="choice">
            <input type="checkbox" name={name} value={value} defaultChecked={isTicked} />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
