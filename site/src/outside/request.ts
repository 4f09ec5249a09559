import { AnswerError } from './answer-error.ts'

type RequestOptions = {
  readonly headers?: Readonly<Record<string, string>> | undefined
  readonly signal: AbortSignal
}

/**
 * Begins a request to an address outside. It asks for bytes as they are and follows no redirect: what answers is who was
 * asked, and what is counted is what was sent.
 */
export const request = async (address: string, { headers, signal }: RequestOptions): Promise<Response> => {
  const response = await fetch(address, {
    headers: { 'Accept-Encoding': 'identity', ...headers },
    redirect: 'manual',
    referrerPolicy: 'no-referrer',
    signal,
  })
  if (response.status < 300 || response.status > 399 || response.status === 304) return response
  await response.body?.cancel()
  throw new AnswerError('answer-redirects', `HTTP ${response.status}, a redirect`)
}
