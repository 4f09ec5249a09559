import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
// Version 14: from 15 on it brings OpenTelemetry, which Next and the database’s driver find and take up.
import { collectDefaultMetrics, Registry } from 'prom-client'
import { countResponses } from './count-responses.ts'
import { PortTakenError } from './port-taken-error.ts'

/** Where the metrics of a process are read. Absent where nobody is to read them. */
export type MetricsDoor = { readonly host: string; readonly port: number }

export type MetricsServer = { readonly stop: () => Promise<void> }

/**
 * Serves `GET /metrics` in Prometheus' text form at a door of its own, which the public does not reach: what the process
 * itself is (memory, lag of its event loop), what it answered by classes of status, and what `declare` puts into the
 * registry. `declare` returns what brings these up to date before they are read. Throws a {@link PortTakenError}.
 */
export const serveMetrics = async (
  { host, port }: MetricsDoor,
  declare: (registry: Registry) => () => void | Promise<void>,
): Promise<MetricsServer> => {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const read = toReader(registry, declare(registry))
  const server = createServer((request, response) => {
    answer(request, response, read).catch((error: unknown) => {
      console.error(error)
      response.writeHead(500).end()
    })
  })
  await listen(server, { host, port })
  const stopCounting = countResponses(registry, { except: server })
  return {
    stop: async () => {
      stopCounting()
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}

type Reader = () => Promise<string>

/** Two who read at one time share one look: a database that is slow is not asked more often because of it. */
const toReader = (registry: Registry, refresh: () => void | Promise<void>): Reader => {
  let looking: Promise<void> | undefined
  return async () => {
    looking ??= Promise.resolve(refresh()).finally(() => {
      looking = undefined
    })
    await looking
    return registry.metrics()
  }
}

const answer = async (request: IncomingMessage, response: ServerResponse, read: Reader): Promise<void> => {
  if (request.method !== 'GET' || request.url !== '/metrics') {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('GET /metrics\n')
    return
  }
  const text = await read()
  response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }).end(text)
}

const listen = async (server: Server, { host, port }: MetricsDoor): Promise<void> => {
  server.listen(port, host)
  try {
    await once(server, 'listening')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') throw new PortTakenError(port)
    throw error
  }
}
