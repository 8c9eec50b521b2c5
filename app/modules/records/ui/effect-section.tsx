import { useTranslation } from "react-i18next";
import { FactList } from "~/components/fact-list";
import { Section } from "~/components/section";
import { worded } from "~/components/words";
import type { EffectShown } from "../effect-shown.server";

/** What a record does on a day: from when to when, what it blocks, under which article, how it was counted. */
export function EffectSection({ effect, asOf }: { effect: EffectShown; asOf: string }) {
  const { t } = useTranslation("records");
  return (
    <Section title={t("record.effect")} note={t("record.as-of", { on: asOf })}>
      <FactList
        facts={[
          { label: t("record.state"), value: effect.stateLabel },
          { label: t("record.from"), value: effect.from },
          { label: t("record.until"), value: effect.until },
          { label: t("record.doubt"), value: effect.doubt },
          {
            label: t("record.blocks"),
            wide: true,
            value: effect.blocks.length > 0 ? <Blocks effect={effect} /> : t("record.none"),
          },
          {
            label: t("record.basis"),
            wide: true,
            value: <Lines lines={effect.basis.map(({ text, confidence }) => `${text} · ${confidence}`)} />,
          },
          ...listed(t("record.arithmetic"), effect.arithmetic),
          ...listed(t("record.assessment"), effect.assessment),
          ...listed(t("record.notes"), effect.notes),
          ...listed(
            t("record.queries"),
            effect.queries.map(({ text, dueOn }) => `${text} · ${t("record.due", { on: dueOn })}`),
          ),
        ]}
      />
    </Section>
  );
}

function listed(label: string, lines: readonly string[]) {
  return lines.length > 0 ? [{ label, wide: true, value: <Lines lines={lines} /> }] : [];
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{worded(line)}</li>
      ))}
    </ul>
  );
}

function Blocks({ effect }: { effect: EffectShown }) {
  const { t } = useTranslation("records");
  return (
    <ul>
      {effect.blocks.map(({ key, label, until, basis }) => (
        <li key={key}>
          {worded(
            [label, until && t("record.block-until", { until }), basis.text, basis.confidence]
              .filter(Boolean)
              .join(" · "),
          )}
        </li>
      ))}
    </ul>
  );
}
