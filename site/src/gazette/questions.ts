import { hash } from 'node:crypto'
import { channel } from 'node:diagnostics_channel'
import { serialize } from 'node:v8'

/** Whom a page can ask, and the one thing that it asked: enough to ask the same again. */
export type Question = {
  readonly of: 'replica' | 'memory'
  readonly name: string
  readonly values: readonly unknown[]
}

/** A question with the digest of its answer: another answer, another digest. */
export type Asked = { readonly question: Question; readonly answer: string }

/** Pages are built as modules of their own; a channel is found by its name from everywhere in the process. */
const asking = channel('exemplar:site:question')

/** What has questions among its members. */
export type Askable = Readonly<Record<string, unknown>>

/** The same questions, each of which is told with its answer while anybody listens. */
export const toTold = <Source extends Askable>(of: Question['of'], source: Source): Source => {
  const told: Record<string, unknown> = {}
  for (const [name, ask] of Object.entries(source))
    told[name] = typeof ask === 'function' ? tell({ of, name }, ask as Ask) : ask
  return told as Source
}

type Ask = (...values: readonly unknown[]) => unknown

const tell =
  ({ of, name }: Pick<Question, 'of' | 'name'>, ask: Ask): Ask =>
  (...values) => {
    if (!asking.hasSubscribers) return ask(...values)
    const publish = (answer: string) => asking.publish({ question: { of, name, values }, answer })
    try {
      const answer = ask(...values)
      publish(toAnswerDigest(answer))
      return answer
    } catch (error) {
      publish(noAnswer)
      throw error
    }
  }

/** In place of the digest, where a question could not be answered. */
export const noAnswer = 'none'

/** By the structured clone, which knows the maps that some answers are. */
const toAnswerDigest = (answer: unknown): string =>
  hash('sha256', serialize(answer), 'base64url').slice(0, 27)

/** Calls a listener with every question that is asked in this process. Returns what ends that. */
export const onQuestion = (listen: (asked: Asked) => void): (() => void) => {
  const hear = (message: unknown): void => listen(message as Asked)
  asking.subscribe(hear)
  return () => asking.unsubscribe(hear)
}
