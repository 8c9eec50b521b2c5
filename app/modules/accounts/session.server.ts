import { createHash } from "node:crypto";
import { type Adapter, type DatabaseSession, type DatabaseUser, Lucia, TimeSpan } from "lucia";
import type { Db } from "#db/connection";
import { settingsNow } from "~/modules/reference/settings.server";
import { plusMilliseconds } from "~/platform/clock";

/**
 * Sessions by Lucia, the only file that knows it: 30 minutes idle, 12 hours absolute, or less as the system administrator
 * has set it (a change counts from the next request of each session on). The database holds the SHA-256 of the
 * session id, never the id; an epoch on the account ends all its sessions at once (password or role change).
 */
const IDLE = new TimeSpan(30, "m");

/** How long a session lasts unused, and at all. */
async function lengths(db: Db): Promise<{ idleMs: number; absoluteMs: number }> {
  const { "accounts.idle-minutes": minutes, "accounts.session-hours": hours } = await settingsNow(db);
  return { idleMs: Number(minutes) * 60_000, absoluteMs: Number(hours) * 3_600_000 };
}

/** Lucia puts the end off only when half the time is over; 30 minutes idle are counted from the last request, to the minute. */
const PUT_OFF_AFTER_MS = 60_000;

declare module "lucia" {
  interface Register {
    Lucia: Lucia;
    DatabaseSessionAttributes: SessionAttributes;
    DatabaseUserAttributes: { session_epoch: number; must_change_password: number };
  }
}

interface SessionAttributes {
  created_at: Date;
  absolute_expires_at: Date;
  session_epoch: number;
  address: string | null;
  user_agent: string | null;
}

const hashed = (id: string) => createHash("sha256").update(id).digest("hex");

class KyselyAdapter implements Adapter {
  constructor(private readonly db: Db) {}

  async getSessionAndUser(sessionId: string): Promise<[DatabaseSession | null, DatabaseUser | null]> {
    const row = await this.db
      .selectFrom("sessions")
      .innerJoin("accounts", "accounts.id", "sessions.account_id")
      .select([
        "sessions.account_id",
        "sessions.expires_at",
        "sessions.created_at",
        "sessions.absolute_expires_at",
        "sessions.session_epoch",
        "sessions.address",
        "sessions.user_agent",
        "accounts.session_epoch as account_epoch",
        "accounts.must_change_password",
      ])
      .where("sessions.id", "=", hashed(sessionId))
      .executeTakeFirst();
    if (!row) return [null, null];
    const { account_id, expires_at, account_epoch, must_change_password, ...attributes } = row;
    return [
      { id: sessionId, userId: account_id, expiresAt: expires_at, attributes },
      { id: account_id, attributes: { session_epoch: account_epoch, must_change_password } },
    ];
  }

  async getUserSessions(): Promise<DatabaseSession[]> {
    throw new Error("session ids are not kept and cannot be listed");
  }

  async setSession(session: DatabaseSession): Promise<void> {
    await this.db
      .insertInto("sessions")
      .values({
        id: hashed(session.id),
        account_id: session.userId,
        expires_at: session.expiresAt,
        ...session.attributes,
      })
      .execute();
  }

  async updateSessionExpiration(sessionId: string, expiresAt: Date): Promise<void> {
    await this.db.updateTable("sessions").set({ expires_at: expiresAt }).where("id", "=", hashed(sessionId)).execute();
  }

  async deleteSession(sessionId: string): Promise<void> {
    await this.db.deleteFrom("sessions").where("id", "=", hashed(sessionId)).execute();
  }

  async deleteUserSessions(userId: string): Promise<void> {
    await this.db.deleteFrom("sessions").where("account_id", "=", userId).execute();
  }

  async deleteExpiredSessions(): Promise<void> {
    throw new Error("use removeExpiredSessions with the instant");
  }
}

const byDb = new WeakMap<Db, Lucia>();

function lucia(db: Db): Lucia {
  let instance = byDb.get(db);
  if (!instance) {
    instance = new Lucia(new KyselyAdapter(db), {
      sessionExpiresIn: IDLE,
      sessionCookie: {
        name: "xinheng_session",
        attributes: { sameSite: "lax", path: "/", secure: process.env.COOKIE_SECURE === "true" },
      },
      getSessionAttributes: (attributes) => attributes as unknown as Record<never, never>,
      getUserAttributes: (attributes) => attributes as unknown as Record<never, never>,
    }) as unknown as Lucia;
    byDb.set(db, instance);
  }
  return instance;
}

/** How the database knows a session whose id a cookie brought. */
export const keptIdOf = (sessionId: string): string => hashed(sessionId);

export interface OpenedSession {
  accountId: string;
  sessionId: string;
  mustChangePassword: boolean;
  /** A cookie to send along, when a stale one must be cleared. */
  setCookie: string | null;
}

/** The session of a request, or null with a cookie that clears a stale one. */
export async function readSession(
  db: Db,
  request: Request,
  now: Date,
): Promise<OpenedSession | { accountId: null; setCookie: string | null }> {
  const auth = lucia(db);
  const id = auth.readSessionCookie(request.headers.get("Cookie") ?? "");
  if (!id) return { accountId: null, setCookie: null };
  const { session, user } = await auth.validateSession(id);
  const clear = () => auth.createBlankSessionCookie().serialize();
  if (!session || !user) return { accountId: null, setCookie: clear() };
  const attributes = session as unknown as SessionAttributes;
  const account = user as unknown as { session_epoch: number; must_change_password: number };
  const { idleMs, absoluteMs } = await lengths(db);
  const endsAt = Math.min(attributes.absolute_expires_at.getTime(), attributes.created_at.getTime() + absoluteMs);
  if (endsAt <= now.getTime() || attributes.session_epoch !== account.session_epoch) {
    await auth.invalidateSession(id);
    return { accountId: null, setCookie: clear() };
  }
  const until = plusMilliseconds(now, idleMs);
  const isPutOff = Math.abs(until.getTime() - session.expiresAt.getTime()) > PUT_OFF_AFTER_MS;
  if (isPutOff) await new KyselyAdapter(db).updateSessionExpiration(id, until);
  return {
    accountId: user.id,
    sessionId: id,
    mustChangePassword: account.must_change_password === 1,
    setCookie: null,
  };
}

/** Opens a session and returns its cookie. */
export async function openSession(
  db: Db,
  account: { id: string; sessionEpoch: number },
  origin: { address: string | null; userAgent: string | null },
  now: Date,
): Promise<string> {
  const auth = lucia(db);
  const { idleMs, absoluteMs } = await lengths(db);
  const session = await auth.createSession(account.id, {
    created_at: now,
    absolute_expires_at: plusMilliseconds(now, absoluteMs),
    session_epoch: account.sessionEpoch,
    address: origin.address,
    user_agent: origin.userAgent?.slice(0, 300) ?? null,
  });
  const until = plusMilliseconds(now, idleMs);
  if (until < session.expiresAt) await new KyselyAdapter(db).updateSessionExpiration(session.id, until);
  return browserSessionCookie(auth, session.id);
}

/** A cookie without an age of its own: it ends with the browser, and before that when the database says so. */
function browserSessionCookie(auth: Lucia, sessionId: string): string {
  const cookie = auth.createSessionCookie(sessionId);
  cookie.attributes.maxAge = undefined;
  return cookie.serialize();
}

/** Ends one session and returns the cookie that clears it. */
export async function closeSession(db: Db, sessionId: string): Promise<string> {
  const auth = lucia(db);
  await auth.invalidateSession(sessionId);
  return auth.createBlankSessionCookie().serialize();
}

/** Removes sessions that ended before `now`. */
export async function removeExpiredSessions(db: Db, now: Date): Promise<void> {
  await db
    .deleteFrom("sessions")
    .where((eb) => eb.or([eb("expires_at", "<", now), eb("absolute_expires_at", "<", now)]))
    .execute();
}
