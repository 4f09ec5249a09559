import { declareErrors } from '../errors/declare-errors.ts'

/** What a database lacks, and what stops a transaction. */
export const DatabaseError = declareErrors({
  'preference-too-large': {
    status: 413,
    zh: '要记住的界面设置太大，没有保存。',
    en: 'What the admin is to remember is too large; it was not stored.',
  },
  'transactions-missing': {
    status: 500,
    zh: '数据库没有事务，不能启动。MongoDB 的地址须带 replicaSet 参数。',
    en: 'The database gives no transactions. A MongoDB URI has to name its replicaSet.',
  },
  'numeric-ids': {
    status: 500,
    zh: '数据库的编号须为文本，不能启动。SQLite 请设 idType 为 uuidv7。',
    en: 'Ids have to be texts. With SQLite, set idType to uuidv7.',
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
})
