import { type ErrorCode, errors } from './errors.ts'

/** An error that whoever runs the site can act on. The message is in Chinese and English, with what it is about. */
export class SiteError extends Error {
  readonly code: ErrorCode

  constructor(code: ErrorCode, about = '', options?: ErrorOptions) {
    const { zh, en } = errors[code]
    super(`${zh} / ${en}${about && `: ${about}`}`, options)
    this.name = 'SiteError'
    this.code = code
  }
}
