import type { GazetteEntry } from '@exemplar/shared/gazette/entry'
import type { Payload } from 'payload'
import { toRuntime } from '../runtime.ts'
import { listFeed } from './feed.ts'

/** Proxies close what is silent; milliseconds. */
const heartbeatEvery = 15_000
const pageSize = 100

/**
 * Server-sent events, one for each entry after `after`, then as they come: `id` is the number, so that a reconnect with
 * Last-Event-ID goes on where it stopped. Ends when `abort` fires. Throws `too-busy` when too many are open.
 */
export const toEventStream = (
  payload: Payload,
  { after, abort }: { after: number; abort: AbortSignal },
): ReadableStream<Uint8Array> => {
  const leave = toRuntime(payload).watch.join(payload)
  const events = listEvents(payload, { after, abort })
  abort.addEventListener('abort', leave)
  return new ReadableStream({
    pull: async (controller) => {
      try {
        const { done, value } = await events.next()
        if (!done) return controller.enqueue(value)
        leave()
        controller.close()
      } catch (error) {
        leave()
        throw error
      }
    },
    cancel: leave,
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
    const since = signal.count()
    const { entries } = await listFeed({ payload }, { after: last, limit: pageSize })
    for (const entry of entries) {
      last = entry.head.number
      spoke = Date.now()
      yield encoder.encode(toEvent(entry))
    }
    if (entries.length > 0) continue
    await signal.wait({ since, milliseconds: Math.max(0, spoke + heartbeatEvery - Date.now()), abort })
    if (Date.now() - spoke < heartbeatEvery) continue
    spoke = Date.now()
    yield encoder.encode(': still here\n\n')
  }
}

const toEvent = (entry: GazetteEntry): string =>
  `id: ${entry.head.number}\nevent: entry\ndata: ${JSON.stringify(entry)}\n\n`
