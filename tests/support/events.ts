export type ServerEvent = { readonly id?: string; readonly event?: string; readonly data?: string }

/** Reads server-sent events one by one; comments are passed over. Ends the connection when left. */
export async function* readEvents(
  url: string,
  { lastEventId }: { lastEventId?: number } = {},
): AsyncGenerator<ServerEvent, void, undefined> {
  const connection = new AbortController()
  const answer = await fetch(url, {
    signal: connection.signal,
    headers: lastEventId === undefined ? {} : { 'Last-Event-ID': String(lastEventId) },
  })
  try {
    let buffer = ''
    for await (const chunk of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      buffer += chunk
      const blocks = buffer.split('\n\n')
      buffer = blocks.pop() ?? ''
      for (const block of blocks) {
        const event = toEvent(block)
        if (event.data !== undefined) yield event
      }
    }
  } finally {
    connection.abort()
  }
}

const toEvent = (block: string): ServerEvent =>
  Object.fromEntries(
    block
      .split('\n')
      .filter((line) => !line.startsWith(':') && line.includes(': '))
      .map((line) => [line.slice(0, line.indexOf(': ')), line.slice(line.indexOf(': ') + 2)]),
  )
