import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { listEvents } from './event-stream.ts'

const read = async (...chunks: string[]) => {
  const events: unknown[] = []
  const source = async function* () {
    yield* chunks
  }
  for await (const event of listEvents(source())) events.push(event)
  return events
}

describe('listEvents', () => {
  test('reads events, comments, ids and several lines of data', async () => {
    const text = 'retry: 1000\n: hello\n\nid: 7\nevent: entry\ndata: {"a":\ndata:1}\n\ndata: x\n\n'
    expect(await read(text)).toEqual([
      'comment',
      { event: 'entry', data: '{"a":\n1}' },
      { event: 'message', data: 'x' },
    ])
  })

  test('an event that is cut off is none', async () => {
    expect(await read('event: entry\ndata: {"head"')).toEqual([])
    expect(await read('event: entry\ndata: whole\n')).toEqual([])
  })

  test('it does not matter where the text is cut into pieces, nor which line ends it has', async () => {
    const lines = [':', 'event: entry', 'data: 一\u2028', '', 'data: 二', 'data: 三', '', '']
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('\n', '\r\n', '\r'), fc.array(fc.nat(40)), async (end, cuts) => {
        const text = lines.join(end)
        const places = [0, ...cuts.sort((a, b) => a - b), text.length]
        const chunks = places.map((place, index) => text.slice(place, places[index + 1]))
        expect(await read(...chunks, `data: last${end}${end}:`)).toEqual([
          ...['comment', { event: 'entry', data: '一\u2028' }, { event: 'message', data: '二\n三' }],
          { event: 'message', data: 'last' },
        ])
      }),
    )
  })

  test.each([
    ['a line', 'answer-too-large', 'x'.repeat(1024 * 1024)],
    ['an event', 'answer-too-large', 'data: x\n'.repeat(128 * 1024)],
    ['an event without letters', 'answer-too-large', 'data:\n'.repeat(128 * 1024)],
    ['fields that nobody knows', 'answer-too-large', 'id: 1\n'.repeat(128 * 1024)],
    ['comments', 'stream-floods', ':\n'.repeat(1024)],
    ['empty lines', 'stream-floods', '\n'.repeat(1024)],
  ])('%s without an end is no stream', async (_, code, chunk) => {
    await expect(read(...Array.from({ length: 40 }, () => chunk))).rejects.toMatchObject({ code })
  })
})
