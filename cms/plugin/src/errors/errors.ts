import type { ErrorRow } from './error-row.ts'
import { gazetteErrors } from './gazette-errors.ts'
import { mediaErrors } from './media-errors.ts'
import { payloadErrors } from './payload-errors.ts'
import { recoverErrors } from './recover-errors.ts'
import { reviewErrors } from './review-errors.ts'

/** Every error of the plugin: a permanent code, the HTTP status, what happened and what to do. */
export const errors = {
  'not-signed-in': { status: 401, zh: '请先登录。', en: 'Sign in first.' },
  'bad-request': {
    status: 400,
    zh: '请求不符合要求，未作任何改动。',
    en: 'The request is malformed; nothing was changed.',
  },
  'unknown-document': {
    status: 404,
    zh: '没有这份稿件，或您无权查看。',
    en: 'There is no such document, or you may not see it.',
  },
  ...payloadErrors,
  ...reviewErrors,
  ...gazetteErrors,
  ...recoverErrors,
  ...mediaErrors,
  'unreadable-characters': {
    status: 422,
    zh: '文字里有看不见的控制字符或残缺的字符（多由粘贴带入），没有保存。请把下列各处删去，重新输入。',
    en: 'There are control characters or broken characters in the text (a paste may have brought them); nothing was stored. Delete these places and type them anew.',
  },
  'text-too-long': {
    status: 422,
    zh: '文字太长，没有保存：一处文字不能超过20万字，全份不能超过50万字。请分成几篇。',
    en: 'The text is too long; nothing was stored. A text has up to 200,000 characters, a document 500,000: divide it.',
  },
  'gazette-is-append-only': {
    status: 403,
    zh: '公报与审核日志只增不改。',
    en: 'The gazette and the review log are append-only.',
  },
  'whole-log-refused': {
    status: 403,
    zh: '审核日志全文只供市级的审计员、总编和系统管理员查看。',
    en: 'The whole review log is for auditors, chief editors and administrators of the city.',
  },
  'public-side-refused': {
    status: 403,
    zh: '网站收录情况只供签发人、总编、审计员和系统管理员查看。',
    en: 'Where the sites are is for publishers, chief editors, auditors and administrators.',
  },
  'not-stored': {
    status: 500,
    zh: '数据库没有存下这一步，请刷新后再看。',
    en: 'The database did not store this. Reload and look again.',
  },
  'entry-damaged': {
    status: 500,
    zh: '这一条公报在数据库中已损坏，停止提供。请联系系统管理员。',
    en: 'This gazette entry is damaged in the database; it is not served.',
  },
  'keys-missing': {
    status: 503,
    zh: '公报已有条目，签名密钥却不在数据目录的 keys/ 里，后台不能启动。请从备份取回 keys/ 文件夹；切勿另造密钥。',
    en: 'The gazette has entries, but its signing keys are not in keys/ of the data folder. Bring that folder back from a backup; no other key will do.',
  },
  'transactions-missing': {
    status: 500,
    zh: '数据库没有事务，不能启动。MongoDB 的地址须带 replicaSet 参数。',
    en: 'The database gives no transactions. A MongoDB URI has to name its replicaSet.',
  },
  'in-use': {
    status: 409,
    zh: '其他内容正在使用它，不能删除。请先改掉下列各处。',
    en: 'Other documents refer to it; change those first.',
  },
  'former-address': {
    status: 409,
    zh: '这个网址从前是另一个社区的，一直通向那里，不能再用。请改用别的网址。',
    en: 'This address belonged to another community and leads there for ever. Choose another.',
  },
  'not-your-account': {
    status: 403,
    zh: '姓名、岗位、区市和登录邮箱由系统管理员设定，您可以改自己的密码。',
    en: 'Names, roles, districts and e-mail addresses are set by an administrator; you may change your password.',
  },
  'not-your-own-role': {
    status: 403,
    zh: '自己的岗位、区市和成员单位不能自己改，请由另一位系统管理员办理。',
    en: 'Nobody changes their own role, district or unit; ask another administrator.',
  },
  'last-administrator': {
    status: 409,
    zh: '这是最后一位系统管理员，不能删除或改任其他岗位。',
    en: 'This is the last administrator; it can neither be deleted nor given another role.',
  },
  'numeric-ids': {
    status: 500,
    zh: '数据库的编号须为文本，不能启动。SQLite 请设 idType 为 uuidv7。',
    en: 'Ids have to be texts. With SQLite, set idType to uuidv7.',
  },
  'written-meanwhile': {
    status: 409,
    zh: '与他人的操作恰在同一时刻，这次没有存上；您的内容还在，请再点一次。',
    en: 'Somebody else wrote at the same instant; this was not stored. Nothing of yours is lost: try again.',
  },
  'nested-operation': {
    status: 500,
    zh: '程序在一次审核操作中又发起了另一次，未作任何改动。请联系系统管理员。',
    en: 'A review operation was started from within another one; nothing was changed.',
  },
  'too-busy': {
    status: 503,
    zh: '办理的人太多，这一步没有生效，请再点一次。',
    en: 'Too busy; nothing was changed. Try again.',
  },
} as const satisfies Record<string, ErrorRow>
export type ErrorCode = keyof typeof errors
