import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import type { z } from "zod";
import { type Actor, actingBy } from "./actor";
import type { UploadedFile } from "./api/multipart.server";
import { ctxFor } from "./context.server";
import { type FormReply, parseForm, readForm, refusalReply } from "./form.server";
import type { Language, Translate } from "./i18n";
import { holdsIdentityNumber, NUMBER_TAKEN_OUT } from "./identity-number-text";
import { languageOf, translator } from "./messages.server";
import type { Permission } from "./permissions";
import type { Ctx } from "./process.server";
import type { Result } from "./result";
import type { SignedOut } from "./signed-out";
import { readUpload } from "./upload.server";

export interface Guarded {
  ctx: Ctx;
  actor: Actor;
  request: Request;
  url: URL;
  params: Record<string, string | undefined>;
  lng: Language;
  t: Translate;
  nudgeJobs(): void;
}

/** Marks a loader or action as guarded: the architecture test asks every route for it. */
export interface GuardMark {
  guard: Permission | readonly Permission[] | "signed-in" | "public";
}

type Rule = GuardMark["guard"];

/** The account under the right that the rule asks for, seeing no more than that right reaches; null where it holds none. */
function admitted(actor: Actor, rule: Rule): Actor | null {
  if (rule === "signed-in" || rule === "public") return actor;
  const wanted = (typeof rule === "string" ? [rule] : rule) as readonly Permission[];
  return wanted.some((permission) => actor.permissions.has(permission)) ? actingBy(actor, wanted) : null;
}

/** 403 with nothing but the fixed sentence: neither what exists nor how many. */
export function forbidden(): Response {
  return new Response(null, { status: 403 });
}

export function notFound(): Response {
  return new Response(null, { status: 404 });
}

/**
 * Ids and codes are ASCII, and so are their columns: what holds anything else names nothing. `no` is a number in a list
 * as its office wrote it, and may be in any writing.
 */
const isAddressable = (params: Readonly<Record<string, string | undefined>>): boolean =>
  Object.entries(params).every(([name, value = ""]) => name === "no" || /^[\x20-\x7e]*$/.test(value));

const PASSWORD_PAGE = "/account/password";

async function enter(args: LoaderFunctionArgs | ActionFunctionArgs, rule: Rule): Promise<Guarded> {
  const { request, context, params } = args;
  const identity = await context.identify(request);
  const url = new URL(request.url);
  if (!identity.actor) {
    const back = request.method === "GET" ? url.pathname + (withoutNumbers(url) ?? url.search) : "/";
    throw redirect(back === "/" ? "/sign-in" : `/sign-in?to=${encodeURIComponent(back.replace(/\.data(?=\?|$)/, ""))}`);
  }
  if (
    identity.mustChangePassword &&
    url.pathname.replace(/\.data$/, "") !== PASSWORD_PAGE &&
    url.pathname !== "/sign-out"
  ) {
    throw redirect(PASSWORD_PAGE);
  }
  const actor = admitted(identity.actor, rule);
  if (!actor) throw forbidden();
  if (!isAddressable(params)) throw notFound();
  const lng = languageOf(request, actor.locale);
  return {
    ctx: ctxFor(context, actor, request.method === "GET" ? undefined : identity),
    actor,
    request,
    url,
    params,
    lng,
    t: translator(lng),
    nudgeJobs: () => context.nudgeJobs(),
  };
}

/** A loader that only who holds one of the permissions may run. */
export function protectedLoader<T>(rule: Rule, handler: (guarded: Guarded) => Promise<T>) {
  const loader = async (args: LoaderFunctionArgs): Promise<T> => handler(await enter(args, rule));
  return Object.assign(loader, { guard: rule } satisfies GuardMark);
}

/** The search part without what holds an identity number, and with the word that says so; null where none does. */
function withoutNumbers(url: URL): string | null {
  const kept = [...url.searchParams].filter(
    ([name, value]) => !holdsIdentityNumber(name) && !holdsIdentityNumber(value),
  );
  if (kept.length === url.searchParams.size) return null;
  return `?${new URLSearchParams([...kept.filter(([name]) => name !== NUMBER_TAKEN_OUT), [NUMBER_TAKEN_OUT, "1"]])}`;
}

/**
 * The search parameters as the schema reads them. Links are typed and shared by people: what does not fit is dropped
 * and the rest kept, so that a list always answers. An identity number leaves the address before anything is read by it.
 */
export function readQuery<S extends z.ZodObject>(url: URL, schema: S): z.infer<S> {
  const without = withoutNumbers(url);
  if (without !== null) throw redirect(url.pathname.replace(/\.data$/, "") + without);
  const raw: Record<string, string | string[]> = {};
  for (const key of new Set(url.searchParams.keys())) {
    const all = url.searchParams.getAll(key);
    raw[key] = all.length > 1 ? all : (all[0] ?? "");
  }
  const first = schema.safeParse(raw);
  if (first.success) return first.data;
  for (const issue of first.error.issues) delete raw[String(issue.path[0])];
  const second = schema.safeParse(raw);
  return second.success ? second.data : schema.parse({});
}

interface ActionReply {
  reply: FormReply;
}

/**
 * Who is signed in no more when a form comes is told so on the page that they filled in, with nothing of it read: what was typed stays
 * there, to be sent once they are signed in again beside it. A page without scripts is led to the sign-in by its loader.
 */
const signedOut = () => data<SignedOut>({ signedOut: true }, { status: 401 });
const isNobody = async ({ request, context }: ActionFunctionArgs) => !(await context.identify(request)).actor;

/**
 * An action behind one form: reads it bounded, parses it once, runs one use case, and leads on. A refusal answers with
 * what was typed (secrets, named as hidden fields, are never sent back) and the sentence beside its field.
 */
export function protectedAction<S extends z.ZodType>(
  rule: Rule,
  schema: S,
  handler: (guarded: Guarded, value: z.output<S>) => Promise<Result<string> | Response>,
  { hideFields = [] }: { hideFields?: string[] } = {},
) {
  const action = async (args: ActionFunctionArgs) => {
    if (await isNobody(args)) return signedOut();
    const guarded = await enter(args, rule);
    const form = await readForm(args.request);
    const submission = parseForm(form, schema, guarded.lng);
    if (submission.status !== "success") {
      return data<ActionReply>({ reply: submission.reply({ hideFields }) as FormReply }, { status: 422 });
    }
    const result = await handler(guarded, submission.value);
    if (result instanceof Response) return result;
    if (!result.ok) {
      const typed = submission as Parameters<typeof refusalReply>[0];
      const reply = refusalReply(typed, result.refusal, guarded.lng, hideFields);
      return data<ActionReply>({ reply }, { status: result.refusal.status ?? 409 });
    }
    return redirect(result.value);
  };
  return Object.assign(action, { guard: rule } satisfies GuardMark);
}

/**
 * An action behind a form with files: streamed to disk, parsed once (a file field reads as its name), the files removed
 * after the answer. Otherwise as `protectedAction`.
 */
export function protectedUpload<S extends z.ZodType>(
  rule: Rule,
  { schema, maxFileBytes }: { schema: S; maxFileBytes: number },
  handler: (guarded: Guarded, value: z.output<S>, files: UploadedFile[]) => Promise<Result<string> | Response>,
) {
  const action = async (args: ActionFunctionArgs) => {
    if (await isNobody(args)) return signedOut();
    const guarded = await enter(args, rule);
    const { form, parts } = await readUpload(args.request, { maxFileBytes });
    try {
      const { ctx } = guarded;
      if (ctx.stillMay && !(await ctx.stillMay(ctx.db))) throw forbidden();
      const fileFields = new Set(parts.files.map(({ field }) => field));
      const submission = parseForm(form, schema, guarded.lng, fileFields);
      if (submission.status !== "success") {
        return data<ActionReply>({ reply: submission.reply() as FormReply }, { status: 422 });
      }
      const result = await handler(guarded, submission.value, parts.files);
      if (result instanceof Response) return result;
      if (!result.ok) {
        const reply = refusalReply(submission as Parameters<typeof refusalReply>[0], result.refusal, guarded.lng);
        return data<ActionReply>({ reply }, { status: result.refusal.status ?? 409 });
      }
      return redirect(result.value);
    } finally {
      await parts.dispose();
    }
  };
  return Object.assign(action, { guard: rule } satisfies GuardMark);
}

/** A loader anyone may run: public pages and sign-in. */
export function publicLoader<T>(handler: (args: LoaderFunctionArgs) => Promise<T>) {
  return Object.assign((args: LoaderFunctionArgs) => handler(args), { guard: "public" } satisfies GuardMark);
}

/** An action anyone may run. */
export function publicAction<T>(handler: (args: ActionFunctionArgs) => Promise<T>) {
  return Object.assign((args: ActionFunctionArgs) => handler(args), { guard: "public" } satisfies GuardMark);
}
