import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

type Mail = { readonly to: readonly string[]; readonly text: string }

/** A mail server of this machine that keeps what it is given; `settings` make a CMS send its mails there. */
export type MailServer = {
  readonly mails: readonly Mail[]
  readonly settings: { readonly SMTP_URL: string; readonly MAIL_FROM: string }
  readonly stop: () => Promise<void>
}

export const startMailServer = async (): Promise<MailServer> => {
  const mails: Mail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, callback) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address)
        mails.push({ to, text: Buffer.concat(chunks).toString() })
        callback()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    mails,
    settings: { SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'exemplar@example.com' },
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}
