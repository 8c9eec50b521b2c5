import { pauseWebhook } from "../use-cases/pause-webhook.server";
import { actAction, actLoader } from "./webhook-act.server";

export const loader = actLoader("pause");

export const action = actAction(pauseWebhook);
