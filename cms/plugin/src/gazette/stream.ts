import type { GazetteEntry } from '@exemplar/shared/gazette/entry'
import type { Payload } from 'payload'
import { toRuntime } from '../runtime.ts'
import { listFeed } from './feed.ts'

/** How long a stream looks away at most: another process may have appended, and proxies close what is silent. */
const lookEvery = 1_000
const heartbeatEvery = 15_000
const pageSize = 100

/**
 * Server-sent events, one for each entry after `after`, then as they come: `id` is the number, so that a reconnect with
 * Last-Event-ID goes on where it stopped. Ends when `abort` fires.
 */
export const toEventStream = (
  payload: Payload,
  { after, abort }: { after: number; abort: AbortSignal },
): ReadableStream<Uint8Array> => {
  const events = listEvents(payload, { after, abort })
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await events.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    cancel: async () => {
      await events.return()
    },
  })
}

async function* listEvents(
  payload: Payload,
  { after, abort }: { after: number; abort: AbortSignal },
): AsyncGenerator<Uint8Array, void, void> {
  const encoder = new TextEncoder()
  const { signal } = toRuntime(payload)
  let last = after
  let spoke = Date.now()
  yield encoder.encode('retry: 1000\n: exemplar gazette\n\n')
  while (!abort.aborted) {
    const { entries } = await listFeed({ payload }, { after: last, limit: pageSize })
    for (const entry of entries) {
      last = entry.head.number
      yield encoder.encode(toEvent(entry))
    }
    if (entries.length > 0) spoke = Date.now()
    else await signal.wait(lookEvery, abort)
    if (Date.now() - spoke >= heartbeatEvery) {
      spoke = Date.now()
      yield encoder.encode(': still here\n\n')
    }
  }
}

const toEvent = (entry: GazetteEntry): string =>
  `id: ${entry.head.number}\nevent: entry\ndata: ${JSON.stringify(entry)}\n\n`
