import type { NextFunction, Request, Response } from "express";

/**
 * Reads and drops what still comes of a body after its answer has gone. Whoever refuses a body stops reading in the middle of
 * it, and on a connection that is kept no further request would ever be read.
 */
export function dropRest(req: Request, res: Response, next: NextFunction): void {
  res.on("finish", () => {
    if (req.readableEnded) return;
    req.unpipe();
    for (const event of ["readable", "data"]) req.removeAllListeners(event);
    req.on("data", () => {});
    req.resume();
  });
  next();
}
