import { AnswerError } from './answer-error.ts'

type PatienceOptions = {
  /** Milliseconds: for all of it, where it has to end, and for a silence within. */
  readonly within?: number | undefined
  readonly silentFor: number
}

/** Aborts its signal, with why, when something takes too long or says nothing for too long. */
export const toPatience = ({ within, silentFor }: PatienceOptions) => {
  const controller = new AbortController()
  const silence = setTimeout(
    () =>
      controller.abort(new AnswerError('feed-silent', `nothing came for ${silentFor} ms: it went silent`)),
    silentFor,
  )
  const whole =
    within === undefined
      ? undefined
      : setTimeout(
          () => controller.abort(new AnswerError('answer-too-slow', `not whole after ${within} ms`)),
          within,
        )
  return {
    signal: controller.signal,
    heard: (): void => {
      silence.refresh()
    },
    end: (): void => {
      clearTimeout(silence)
      clearTimeout(whole)
    },
  }
}
export type Patience = ReturnType<typeof toPatience>
