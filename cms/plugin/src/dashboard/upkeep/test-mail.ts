import type { Label } from '@exemplar/shared/glossary'
import type { PayloadRequest } from 'payload'
import { toText, toValues } from '../../fields/row.ts'
import { sendsMail } from '../../messages/mail-service.ts'

/** What came of a mail that was tried: whether the mail server has taken it, and what that means, in words. */
export type Tried = Label & { readonly outcome: 'taken' | 'no-service' | 'failed' }

/** Sends a mail to whoever asks, and to nobody else. The words are ours: what a mail server says can name its accounts. */
export const tryMail = async (req: PayloadRequest): Promise<Tried> => {
  const { payload } = req
  const to = toText(toValues(req.user).email)
  if (!sendsMail(payload) || to === undefined) return noService
  try {
    await payload.sendEmail({ to, subject: '测试邮件', text: toWords(payload.config.serverURL) })
    return taken
  } catch (error) {
    payload.logger.error({ msg: 'a mail that was tried did not go out', err: error })
    return { outcome: 'failed', ...toReason(error) }
  }
}

/** A fault of the encryption comes as one of the connection: what it was before is kept by some releases, in words by all. */
const toReason = (error: unknown): Label => {
  const { code, message, originalCode } = toValues(error)
  const isOfConnection = connecting.has(String(code))
  if (isOfConnection && (ofEncryption.test(String(originalCode)) || inWords.test(String(message))))
    return unencrypted
  return reasons[String(code)] ?? unknown
}

const connecting: ReadonlySet<string> = new Set(['ESOCKET', 'ECONNECTION'])
const ofEncryption =
  /^(ERR_TLS_|ERR_SSL_|CERT_|UNABLE_TO_|DEPTH_ZERO_SELF_SIGNED_CERT$|SELF_SIGNED_CERT_IN_CHAIN$|HOSTNAME_MISMATCH$|EPROTO$)/
/** As Node and OpenSSL word them. */
const inWords = /\bcertificate\b|\bSSL routines\b|\bTLS connection\b/i

const toWords = (address: string): string =>
  [
    `这是后台 ${address} 的测试邮件。收到它，说明退回、到期、找回密码的邮件也能收到。`,
    `A test from the CMS at ${address}: what it sends arrives.`,
  ].join('\n')

const taken: Tried = {
  outcome: 'taken',
  zh: '邮件服务器已经收下，发到了您自己的邮箱。几分钟内没有收到的，请看垃圾邮件，再请邮箱管理员查收信记录。',
  en: 'The mail server has taken it, to your own address. If it does not arrive within minutes, look among junk, then ask whoever keeps the mailboxes.',
}
const noService: Tried = {
  outcome: 'no-service',
  zh: '没有发：这里没有配置邮件服务。',
  en: 'Nothing was sent: there is no mail service here.',
}

const unreached: Label = {
  zh: '没有发出：连不上邮件服务器。请核对服务器地址和端口，以及防火墙是否放行。',
  en: 'It did not go out: the mail server could not be reached. Check its address and port, and the firewall.',
}
const unencrypted: Label = {
  zh: '没有发出：与邮件服务器的加密连接没有建成。请核对加密方式和证书。',
  en: 'It did not go out: no encrypted connection to the mail server came about. Check the encryption and its certificate.',
}
const unknown: Label = {
  zh: '没有发出，邮件服务器没有说明白原因。详情在后台的运行日志里。',
  en: 'It did not go out, and the mail server did not say why. The log of the CMS has the details.',
}

/** What Nodemailer calls it, and what it means to whoever set it up. */
const reasons: Readonly<Record<string, Label>> = {
  ECONNECTION: unreached,
  ECONNREFUSED: unreached,
  ESOCKET: unreached,
  EDNS: {
    zh: '没有发出：找不到这台邮件服务器。请核对服务器地址。',
    en: 'It did not go out: there is no such mail server. Check its address.',
  },
  ETIMEDOUT: {
    zh: '没有发出：邮件服务器没有按时应答。请核对端口和加密方式，以及防火墙是否放行。',
    en: 'It did not go out: the mail server did not answer in time. Check the port, the encryption and the firewall.',
  },
  EAUTH: {
    zh: '没有发出：邮件服务器不认这个账号或密码。',
    en: 'It did not go out: the mail server does not accept the account or its password.',
  },
  ETLS: unencrypted,
  EENVELOPE: {
    zh: '没有发出：邮件服务器不收这个发件地址或收件地址。',
    en: 'It did not go out: the mail server refuses the address of the sender or of the reader.',
  },
}
