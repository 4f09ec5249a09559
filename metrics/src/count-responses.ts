import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { Server, ServerResponse } from 'node:http'
import { Counter, type Registry } from 'prom-client'

type Finished = { readonly response: ServerResponse; readonly server: Server }

/** Of Node itself: every server of the process tells there of each answer that it has sent. */
const channel = 'http.server.response.finish'

/**
 * Counts what the servers of this process answer, by classes of status; `except` is the one that tells of it. Neither a
 * framework nor a page has to take part. Returns what ends it.
 */
export const countResponses = (registry: Registry, { except }: { except: Server }): (() => void) => {
  const counter = new Counter({
    name: 'exemplar_http_responses_total',
    help: 'Answers sent, by class of status',
    labelNames: ['class'] as const,
    registers: [registry],
  })
  // Bound once, and there from the start with zero: a rate needs to have seen one.
  const classes = ['1xx', '2xx', '3xx', '4xx', '5xx'].map((name) => {
    const child = counter.labels(name)
    child.inc(0)
    return child
  })
  const count = (message: unknown): void => {
    const { response, server } = message as Finished
    if (server !== except) classes[Math.floor(response.statusCode / 100) - 1]?.inc()
  }
  subscribe(channel, count)
  return () => {
    unsubscribe(channel, count)
  }
}
