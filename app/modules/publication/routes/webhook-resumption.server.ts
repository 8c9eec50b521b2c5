import { resumeWebhook } from "../use-cases/pause-webhook.server";
import { actAction, actLoader } from "./webhook-act.server";

export const loader = actLoader("resume");

export const action = actAction(resumeWebhook);
