import { randomBytes } from "node:crypto";
import type { NextFunction, Request, Response } from "express";
import helmet from "helmet";

/**
 * Headers of what programs get: data that nothing may be made of but data. Set at once; put together anew for each call they cost as
 * much as reading a key.
 */
const OF_DATA = {
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
};

/**
 * Headers of every page. `same-origin` instead of helmet's `no-referrer`: a form posted without scripts needs an Origin that
 * Remix can compare. Styles of the interface kit are inline attributes; style elements and scripts need the nonce.
 */
export function securityHeaders() {
  const helmeted = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        "default-src": ["'self'"],
        "script-src": ["'self'", (_req, res) => `'nonce-${nonceOf(res as Response)}'`],
        "style-src": ["'self'", (_req, res) => `'nonce-${nonceOf(res as Response)}'`],
        "style-src-elem": ["'self'", (_req, res) => `'nonce-${nonceOf(res as Response)}'`],
        "style-src-attr": ["'unsafe-inline'"],
        "img-src": ["'self'", "data:", "blob:"],
        "font-src": ["'self'", "data:"],
        "connect-src": ["'self'"],
        "object-src": ["'none'"],
        "base-uri": ["'none'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
      },
    },
    referrerPolicy: { policy: "same-origin" },
    strictTransportSecurity: false,
    crossOriginEmbedderPolicy: false,
  });
  return (req: Request, res: Response, next: NextFunction) => {
    if (req.path.startsWith("/api/v1/")) {
      res.set(OF_DATA);
      next();
      return;
    }
    res.locals.nonce = randomBytes(16).toString("base64");
    helmeted(req, res, next);
  };
}

export function nonceOf(res: Response): string {
  return res.locals.nonce as string;
}

/** Refuses a form posted from another site: the Origin, where the browser names one, must be ours. */
export function sameOriginOnly(req: Request, res: Response, next: NextFunction): void {
  const { origin, host, authorization } = req.headers;
  const isRead = req.method === "GET" || req.method === "HEAD";
  if (isRead || !origin || authorization || hostOf(origin) === host) next();
  else res.status(403).type("text/plain").send("403");
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
