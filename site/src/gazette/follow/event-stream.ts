import { limits } from '@exemplar/shared/gazette/limits'
import { AnswerError } from '../../outside/answer-error.ts'

/** An event of a stream, or the sign of life that a comment is. */
type StreamEvent = { readonly event: string; readonly data: string } | 'comment'

/** More than any entry has, all lines of an event together; what comes without an end is no event stream. */
const longestEvent = limits.entry + 64 * 1024

/** In a second, of lines that bring no event to its end. A feed has one comment in fifteen seconds. */
const idleLines = 2_000

/**
 * Reads server-sent events (HTML standard, section 9.2) from decoded text. Ids and retry times are passed over: where to
 * resume is known from the entries themselves. An event that the stream's end cuts off is dropped, as the standard says.
 * Throws an {@link AnswerError} where an event does not end, or where there is no end of what is none.
 */
export async function* listEvents(chunks: AsyncIterable<string>): AsyncGenerator<StreamEvent, void, void> {
  const spend = toAllowance(idleLines)
  let event = 'message'
  let data: string[] = []
  let length = 0
  for await (const line of listLines(chunks)) {
    if (line.startsWith(':')) {
      spend()
      yield 'comment'
    } else if (line === '') {
      if (data.length > 0) yield { event, data: data.join('\n') }
      else spend()
      event = 'message'
      data = []
      length = 0
    } else {
      // A line costs more than its letters.
      length += line.length + 16
      if (length > longestEvent)
        throw new AnswerError('answer-too-large', 'an event of the stream does not end')
      if (line.startsWith('data:')) data.push(toValue(line, 'data:'))
      else if (line.startsWith('event:')) event = toValue(line, 'event:')
    }
  }
}

/** Lets so many things happen in a second, and refuses the stream at the next one. */
export const toAllowance = (most: number): (() => void) => {
  let [since, count] = [performance.now(), 0]
  return () => {
    count++
    if (count <= most) return
    const now = performance.now()
    if (now - since < 1_000)
      throw new AnswerError('stream-floods', `more than ${most} lines a second bring nothing`)
    since = now
    count = 0
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
    if (rest.length > longestEvent)
      throw new AnswerError('answer-too-large', 'a line of the stream does not end')
    if (!/[\r\n]/.test(chunk)) continue
    // A CR at the end may be half of a CRLF.
    const lines = rest.split(/\r\n|\n|\r(?!$)/)
    rest = lines.pop() ?? ''
    yield* lines
  }
}
