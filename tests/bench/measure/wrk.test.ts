import { expect, test } from 'vitest'
import { toRun } from './wrk.ts'

const printed = `Running 8s test @ http://127.0.0.1:4321/
  1 threads and 32 connections
  Thread Stats   Avg      Stdev     Max   +/- Stdev
    Latency   612.58us  125.24us   7.85ms   93.65%
    Req/Sec    52.40k     2.12k   55.27k    82.72%
  421990 requests in 8.10s, 9.39GB read
Requests/sec:  52098.31
Transfer/sec:      1.16GB
`

test('the rate is read, and no fault where none is told', () => {
  expect(toRun(printed)).toEqual({ perSecond: 52_098.31, faults: 0 })
})

test('answers that are none and sockets that broke are counted together', () => {
  const told = '  Socket errors: connect 1, read 2, write 0, timeout 4\n  Non-2xx or 3xx responses: 30\n'
  const faulty = printed.replace('Requests/sec', `${told}Requests/sec`)
  expect(toRun(faulty)).toEqual({ perSecond: 52_098.31, faults: 37 })
})

test('what is no answer of wrk is no rate', () => {
  expect(() => toRun('unable to connect to 127.0.0.1:4321')).toThrow('wrk said no rate')
})
