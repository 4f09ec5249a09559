import { expect, test } from 'vitest'
import { readHealth } from './health.ts'

const since = '2020-10-29T01:30:00.000Z'
const good = { ready: true, head: 7, latest: 7, connected: true, fault: null }

test('what a site says of itself is read, with keys of a release to come passed over', () => {
  const text = JSON.stringify({ ...good, lastReadAt: since, lagSeconds: 3, weather: 'fine' })
  expect(readHealth(text)).toEqual({ ready: true, head: 7, connected: true, lastReadAt: since })
})

test('a fault is read with its sentence; without one, as the release before has it, with ours', () => {
  const fault = { number: 8, code: 'gazette-forked', since, zh: '被改写', en: 'rewritten' }
  expect(readHealth(JSON.stringify({ ...good, fault }))?.fault).toEqual(fault)
  const before = { number: 8, code: 'bad-signature', at: since }
  expect(readHealth(JSON.stringify({ ...good, fault: before }))?.fault).toEqual({
    ...{ number: 8, code: 'bad-signature', since },
    ...{ zh: '签名无效', en: 'the signature is bad' },
  })
  const unknown = { code: 'constructor', zh: 7, number: 'eight', since: 'yesterday' }
  expect(readHealth(JSON.stringify({ ...good, fault: unknown }))?.fault).toEqual({
    ...{ code: 'constructor', zh: '故障代码 constructor', en: 'fault constructor' },
  })
})

test('a memory that was lost counts for a fault until it is cleared', () => {
  const memory = { code: 'memory-lost', since, number: 7, zh: '所见记录曾损坏', en: 'the memory was lost' }
  expect(readHealth(JSON.stringify({ ...good, memory }))?.fault).toEqual(memory)
})

test.each([
  ['', 'nothing'],
  ['<!doctype html>', 'a page'],
  ['null', 'null'],
  ['[]', 'a list'],
  ['['.repeat(60_000), 'many brackets'],
  ['{}', 'no head'],
  ['{"ready":true,"connected":true,"head":-1}', 'a head below nothing'],
  ['{"ready":true,"connected":true,"head":1e400}', 'a head without end'],
  ['{"ready":true,"connected":true,"head":7,"fault":{"code":"<b>"}}', 'a code that is none'],
  ['{"ready":true,"connected":true,"head":7,"fault":true}', 'a fault that is none'],
])('%.40s is no health answer: %s', (text) => {
  expect(readHealth(text)).toBeUndefined()
})
