import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { toFaultGauge, toGauge } from './declare.ts'
import { PortTakenError } from './port-taken-error.ts'
import { serveMetrics } from './serve-metrics.ts'

const host = '127.0.0.1'

const listenAnywhere = async (status: number) => {
  const server = createServer((_request, response) => void response.writeHead(status).end())
  server.listen(0, host)
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  return (server.address() as AddressInfo).port
}

/** A port that was free a moment ago: nobody else of this process is given it meanwhile. */
const findPort = async () => {
  const server = createServer().listen(0, host)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

const start = async (...args: [Parameters<typeof serveMetrics>[1]]) => {
  const port = await findPort()
  const { stop } = await serveMetrics({ host, port }, ...args)
  onTestFinished(stop)
  return `http://${host}:${port}`
}

const read = async (url: string) => {
  const answer = await fetch(`${url}/metrics`)
  return { answer, lines: (await answer.text()).split('\n') }
}

test('the process is told of, in the form that Prometheus reads, and nothing is at any other address', async () => {
  const url = await start(() => () => undefined)
  const { answer, lines } = await read(url)
  expect(answer.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8')
  for (const name of ['process_resident_memory_bytes', 'nodejs_eventloop_lag_p99_seconds'])
    expect(
      lines.filter((line) => line.startsWith(`${name} `)),
      name,
    ).toHaveLength(1)
  for (const path of ['/', '/metrics/', '/metrics?x', '/healthz'])
    expect((await fetch(url + path)).status, path).toBe(404)
  expect((await fetch(`${url}/metrics`, { method: 'POST' })).status).toBe(404)
})

test('what the other servers of the process answer is counted by its class, and the metrics are not', async () => {
  const found = await listenAnywhere(204)
  const missing = await listenAnywhere(404)
  const url = await start(() => () => undefined)
  await read(url)
  for (const port of [found, found, missing]) await fetch(`http://${host}:${port}`)
  const { lines } = await read(url)
  expect(lines.filter((line) => line.startsWith('exemplar_http_responses_total'))).toEqual([
    'exemplar_http_responses_total{class="1xx"} 0',
    'exemplar_http_responses_total{class="2xx"} 2',
    'exemplar_http_responses_total{class="3xx"} 0',
    'exemplar_http_responses_total{class="4xx"} 1',
    'exemplar_http_responses_total{class="5xx"} 0',
  ])
})

test('numbers are those of the moment, and what is not known or not wrong is not there', async () => {
  let state: { lag: number | undefined; codes: string[] } = { lag: undefined, codes: [] }
  const url = await start((registry) => {
    const setLag = toGauge(registry, { name: 'lag', help: 'Lag' })
    const setFaults = toFaultGauge(registry, { name: 'fault', help: 'Fault' })
    return () => {
      setLag(state.lag)
      setFaults(state.codes)
    }
  })
  const own = async () => (await read(url)).lines.filter((line) => /^(lag|fault)[ {]/.test(line))
  expect(await own()).toEqual([])
  state = { lag: 3, codes: ['gazette-forked'] }
  expect(await own()).toEqual(['lag 3', 'fault{code="gazette-forked"} 1'])
  state = { lag: 0, codes: ['time-ahead'] }
  expect(await own()).toEqual(['lag 0', 'fault{code="time-ahead"} 1'])
  state = { lag: undefined, codes: [] }
  expect(await own()).toEqual([])
})

test('two who read at once share one look', async () => {
  let [looks, asked] = [0, 0]
  const hear = () => {
    asked += 1
  }
  subscribe('http.server.request.start', hear)
  onTestFinished(() => void unsubscribe('http.server.request.start', hear))
  const gate = Promise.withResolvers<void>()
  const url = await start(() => async () => {
    looks += 1
    await gate.promise
  })
  const both = Promise.all([read(url), read(url)])
  await expect.poll(() => asked).toBe(2)
  gate.resolve()
  await both
  expect(looks).toBe(1)
  await read(url)
  expect(looks).toBe(2)
})

test('a port that somebody else has is named', async () => {
  const port = await listenAnywhere(200)
  const refused = serveMetrics({ host, port }, () => () => undefined)
  await expect(refused).rejects.toThrow(PortTakenError)
  await expect(refused).rejects.toMatchObject({ port })
})
