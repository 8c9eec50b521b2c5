import { ConfirmPage } from "~/components/confirm-page";
import { useEntryForm } from "~/components/form/use-entry-form";
import type { WebhookActPage } from "../routes/webhook-act.server";

/** Says what will happen to which subscription, and the verb. */
export function WebhookAct({ page, answer }: { page: WebhookActPage; answer: unknown }) {
  const { form } = useEntryForm<{ version: string }>({ answer });
  return (
    <ConfirmPage
      title={page.title}
      purpose={page.purpose}
      submit={page.submit}
      back={`/webhooks/${page.id}`}
      errors={form.errors}
    >
      <input type="hidden" name="version" value={page.version} />
      <p translate="no">{page.url}</p>
    </ConfirmPage>
  );
}
