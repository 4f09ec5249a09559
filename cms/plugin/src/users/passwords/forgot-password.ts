import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload'
import { RequestError } from '../../errors/request-errors.ts'
import { AccountError } from '../errors.ts'
import { toLoginName } from '../sign-in/account-of.ts'
import { findClientAddress, toSender } from '../sign-in/client-address.ts'
import { tellWait } from '../sign-in/guard-sign-in.ts'
import { toKey } from '../sign-in/keys.ts'
import { count } from '../sign-in/tries.ts'
import { limits } from '../sign-in/waits.ts'
import { putRequest } from './password-requests.ts'

/**
 * `POST /api/<accounts>/forgot-password`, in place of Payload's: writes down that somebody asked, and answers before
 * anybody looks whether there is such an account. The mail follows (`send-resets.ts`).
 */
export const forgotPassword: Endpoint = {
  path: '/forgot-password',
  method: 'post',
  handler: async (req) => {
    await addDataAndFileToRequest(req)
    const name = toLoginName(req.data)
    if (name === undefined || name.length > longest) throw new RequestError('bad-request')
    await countRequest(req)
    await putRequest(req, {
      ...{ key: toKey(req.payload, 'reset', name), name },
      english: req.i18n.language === 'en',
      origin: findTrustedOrigin(req),
    })
    return Response.json({ message: req.t('general:success') })
  },
}

/** Where this CMS is, as far as it is asked where it knows itself to be: a Host header could be anybody's. */
const findTrustedOrigin = ({ payload: { config }, url }: PayloadRequest): string => {
  const { origin } = new URL(url ?? '', 'http://localhost')
  const known = [config.csrf, config.cors].flatMap((list) => (Array.isArray(list) ? list : []))
  return known.includes(origin) ? origin : ''
}

/** No address is longer. */
const longest = 320

/** Each costs one, also those that bring no mail: the answer tells nothing. */
const countRequest = async (req: PayloadRequest): Promise<void> => {
  const address = findClientAddress(req)
  if (address === undefined) return
  const key = toKey(req.payload, 'resets', toSender(address))
  const counted = await count(req, { key, limit: limits.resets })
  if (typeof counted !== 'number') return
  tellWait(req, counted)
  throw new AccountError('reset-later')
}
