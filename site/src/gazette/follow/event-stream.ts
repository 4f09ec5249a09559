/** An event of a stream, or the sign of life that a comment is. */
export type StreamEvent = { readonly event: string; readonly data: string } | 'comment'

/** More than any entry has; what comes without an end is no event stream. */
const longestBuffer = 32 * 1024 * 1024

/**
 * Reads server-sent events (HTML standard, section 9.2) from decoded text. Ids and retry times are passed over: where to
 * resume is known from the entries themselves. An event that the stream's end cuts off is dropped, as the standard says.
 */
export async function* listEvents(chunks: AsyncIterable<string>): AsyncGenerator<StreamEvent, void, void> {
  let event = 'message'
  let data: string[] = []
  for await (const line of listLines(chunks)) {
    if (line === '') {
      if (data.length > 0) yield { event, data: data.join('\n') }
      event = 'message'
      data = []
    } else if (line.startsWith(':')) yield 'comment'
    else if (line.startsWith('data:')) data.push(toValue(line, 'data:'))
    else if (line.startsWith('event:')) event = toValue(line, 'event:')
  }
}

const toValue = (line: string, field: string): string => {
  const value = line.slice(field.length)
  return value.startsWith(' ') ? value.slice(1) : value
}

async function* listLines(chunks: AsyncIterable<string>): AsyncGenerator<string, void, void> {
  let rest = ''
  for await (const chunk of chunks) {
    rest += chunk
    if (rest.length > longestBuffer) throw new RangeError('an event of the stream does not end')
    if (!/[\r\n]/.test(chunk)) continue
    // A CR at the end may be half of a CRLF.
    const lines = rest.split(/\r\n|\n|\r(?!$)/)
    rest = lines.pop() ?? ''
    yield* lines
  }
}
