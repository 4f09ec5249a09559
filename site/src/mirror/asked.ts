import { AsyncLocalStorage } from 'node:async_hooks'
import { hash } from 'node:crypto'
import { type Askable, noAnswer, onQuestion, type Question } from '../gazette/questions.ts'

/** Questions by their key, each with the digest of its answer. */
export type AskedQuestions = ReadonlyMap<string, { readonly question: Question; readonly answer: string }>

const records = new AsyncLocalStorage<Map<string, { question: Question; answer: string }>>()

export const toKey = ({ of, name, values }: Question): string => `${of}.${name}${JSON.stringify(values)}`

/** From now on {@link recordAsked} hears what pages ask. Returns what ends that. */
export const hearQuestions = (): (() => void) =>
  onQuestion(({ question, answer }) => {
    const record = records.getStore()
    if (!record) return
    const key = toKey(question)
    // The first answer: if the second was another, what was made of the first is old already.
    if (!record.has(key)) record.set(key, { question, answer })
  })

/** Does some work, and tells what was asked in it, in the order of asking. */
export const recordAsked = async <T>(
  work: () => Promise<T>,
): Promise<{ result: T; asked: AskedQuestions }> => {
  const asked = new Map<string, { question: Question; answer: string }>()
  const result = await records.run(asked, work)
  return { result, asked }
}

/** Asks a question again. Returns the digest of what is answered now, as it was heard. */
export const askAgain = (question: Question, source: Askable): string => {
  const asked = new Map<string, { question: Question; answer: string }>()
  records.run(asked, () => {
    try {
      ;(source[question.name] as (...values: readonly unknown[]) => unknown)(...question.values)
    } catch {
      // That there is no answer was heard as well.
    }
  })
  return asked.get(toKey(question))?.answer ?? noAnswer
}

/** A digest of answers in their order: what something was made from. */
export const toSourceDigest = (answers: Iterable<string>): string =>
  hash('sha256', [...answers].join(), 'base64url').slice(0, 27)
