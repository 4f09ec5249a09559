import type { Label } from '@exemplar/shared/glossary'
import type { PayloadRequest } from 'payload'
import { toSentence } from './exemplar-error.ts'

type Asked = Partial<Pick<PayloadRequest, 'headers' | 'i18n'>>

/**
 * A sentence in the language that a request asks for, as browsers do by header or by the admin's cookie; in both where it
 * asks for none: whoever reads the answer of a program may read either.
 */
export const speakTo = (req: Asked, label: Label): string =>
  asksForLanguage(req) ? label[req.i18n?.language === 'en' ? 'en' : 'zh'] : toSentence(label)

const asksForLanguage = ({ headers }: Asked): boolean => {
  const asked = headers?.get('accept-language') ?? ''
  return (asked !== '' && asked !== '*') || /(^|; )[\w-]+-lng=/.test(headers?.get('cookie') ?? '')
}
