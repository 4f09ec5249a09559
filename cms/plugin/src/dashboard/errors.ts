import { declareErrors } from '../errors/declare-errors.ts'

/** What of the dashboard is not for everybody. */
export const DashboardError = declareErrors({
  'public-side-refused': {
    status: 403,
    zh: '网站收录情况只供签发人、总编、审计员和系统管理员查看。',
    en: 'Where the sites are is for publishers, chief editors, auditors and administrators.',
  },
  'upkeep-refused': {
    status: 403,
    zh: '账号、发信和备份的情况只供系统管理员查看。',
    en: 'How accounts, mails and backups are is for administrators.',
  },
})
