import type { Request, Response } from "express";
import { collectDefaultMetrics, Histogram, Registry } from "prom-client";

const registry = new Registry();
collectDefaultMetrics({ register: registry });

const requests = new Histogram({
  name: "xinheng_http_request_seconds",
  help: "Time to answer, by method, kind of address and status",
  labelNames: ["method", "kind", "status"],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
  registers: [registry],
});

const works = new Histogram({
  name: "xinheng_work_seconds",
  help: "Time of a part of a request that is watched by itself, by its name",
  labelNames: ["work"],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
  registers: [registry],
});

/** Does the work and tells the metrics how long it took, also where it fails. */
export async function timed<T>(work: string, act: () => Promise<T>): Promise<T> {
  const stop = works.startTimer({ work });
  try {
    return await act();
  } finally {
    stop();
  }
}

export function observeRequest(req: Request, res: Response, milliseconds: number): void {
  const kind = req.path.startsWith("/api/") ? "api" : req.path.startsWith("/assets/") ? "asset" : "page";
  requests.observe({ method: req.method, kind, status: String(res.statusCode) }, milliseconds / 1_000);
}

export async function metrics(): Promise<{ type: string; text: string }> {
  return { type: registry.contentType, text: await registry.metrics() };
}
