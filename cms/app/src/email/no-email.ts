import type { EmailAdapter } from 'payload'

/**
 * For a CMS without a mail service: notes in the log that a message was not sent, and to whom. Its text is left out,
 * because a message can carry the link that resets a password.
 */
export const noEmail: EmailAdapter = ({ payload }) => ({
  name: 'none',
  defaultFromAddress: 'nobody@example.com',
  defaultFromName: 'Exemplar',
  sendEmail: async ({ to, subject }) => {
    payload.logger.warn({
      msg: '没有配置邮件服务，这封邮件没有发出 / no mail service; not sent',
      to,
      subject,
    })
  },
})
