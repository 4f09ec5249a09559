import { nodemailerAdapter } from '@payloadcms/email-nodemailer'
import type { Config } from 'payload'
import type { MailSettings } from '../settings/settings.ts'
import { noEmail } from './no-email.ts'

/** Mail over the server of the settings; without one, a note in the log for each message. */
export const toEmail = (mail: MailSettings | undefined): NonNullable<Config['email']> => {
  if (!mail) return noEmail
  const { hostname, password, port, protocol, username } = new URL(mail.url)
  const secure = protocol === 'smtps:'
  return nodemailerAdapter({
    defaultFromAddress: mail.from,
    defaultFromName: '示范社区创建',
    // A mail server that is down must not keep the CMS from starting.
    skipVerify: true,
    transportOptions: {
      host: hostname,
      port: Number(port || (secure ? 465 : 587)),
      secure,
      connectionTimeout: patience,
      greetingTimeout: patience,
      socketTimeout: patience,
      ...(username
        ? { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }
        : {}),
    },
  })
}

/** Longest wait for a mail server, in milliseconds. */
const patience = 10_000
