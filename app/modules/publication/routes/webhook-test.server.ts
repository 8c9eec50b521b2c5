import { testWebhook } from "../use-cases/test-webhook.server";
import { actAction, actLoader } from "./webhook-act.server";

export const loader = actLoader("test");

export const action = actAction((ctx, { id }) => testWebhook(ctx, id));
