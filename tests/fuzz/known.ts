import type { Known } from "./values";

const MOST = 80;

/** What callers have been told so far: the last values seen under each name, by the resource and without it. */
export class KnownValues {
  private readonly byName = new Map<string, unknown[]>();

  add(name: string, value: unknown): void {
    const values = this.byName.get(name) ?? [];
    if (values.includes(value)) return;
    values.push(value);
    if (values.length > MOST) values.shift();
    this.byName.set(name, values);
  }

  /** Takes up everything that an answer about a resource says. */
  learn(resource: string, answer: unknown): void {
    if (Array.isArray(answer)) for (const one of answer.slice(0, 50)) this.learn(resource, one);
    else if (answer !== null && typeof answer === "object")
      for (const [name, value] of Object.entries(answer)) {
        if (typeof value === "object") this.learn(resource, value);
        else if (String(value).length <= 200) {
          this.add(`${resource}.${name}`, value);
          this.add(name, value);
        }
      }
  }

  take({ name, pick, otherwise }: Known): unknown {
    const values = this.byName.get(name) ?? this.byName.get(name.split(".").pop()!);
    return values ? values[pick % values.length] : otherwise;
  }
}
