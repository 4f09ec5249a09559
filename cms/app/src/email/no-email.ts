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

/** What the page for a forgotten password says then: nothing is sent, whatever Payload would say. */
export const wordsWithoutMail = {
  zh: {
    authentication: {
      forgotPasswordEmailInstructions:
        '这里没有配置邮件服务，不能用邮件找回密码。请找系统管理员，在“用户”里给您的账号换一个新密码。',
      emailSent: '没有发出邮件',
      checkYourEmailForPasswordReset:
        '这里没有配置邮件服务，不会有邮件来。请找系统管理员，在“用户”里给您的账号换一个新密码。',
    },
  },
  en: {
    authentication: {
      forgotPasswordEmailInstructions:
        'There is no mail service here: a password cannot be reset by mail. Ask an administrator to give your account a new one.',
      emailSent: 'No mail was sent',
      checkYourEmailForPasswordReset:
        'There is no mail service here, and no mail will come. Ask an administrator to give your account a new password.',
    },
  },
} as const
