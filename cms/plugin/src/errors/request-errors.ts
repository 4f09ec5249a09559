import { declareErrors } from './declare-errors.ts'

/** What any request may be answered: by Payload itself, by us before anything is looked at, or when nobody foresaw it. */
export const RequestError = declareErrors({
  'not-signed-in': {
    status: 401,
    zh: '登录已过期，或者还没有登录，这一步没有办成。请重新登录。',
    en: 'You are not signed in, or your session has ended; this was not done. Sign in again.',
  },
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
  'file-too-large': {
    status: 413,
    zh: '图片超过20MB，请缩小后再上传。',
    en: 'The picture is larger than 20 MB.',
  },
  'written-meanwhile': {
    status: 409,
    zh: '与他人的操作恰在同一时刻，这次没有存上；您的内容还在，请再点一次。',
    en: 'Somebody else wrote at the same instant; this was not stored. Nothing of yours is lost: try again.',
  },
  forbidden: {
    status: 403,
    zh: '您没有权限做这一步；如果登录已过期，请重新登录。',
    en: 'You may not do this. If your session has ended, sign in again.',
  },
  'not-found': {
    status: 404,
    zh: '没有这项内容，或者您无权查看。',
    en: 'There is nothing here, or you may not see it.',
  },
  invalid: {
    status: 400,
    marksFields: true,
    zh: '有几处没有填对，没有保存。请改正下列各项。',
    en: 'Some fields are not right; nothing was saved. Correct the following.',
  },
  'invalid-query': {
    status: 400,
    zh: '查询条件里有不存在或者不能用来查询的字段。',
    en: 'The query names fields that do not exist or cannot be queried.',
  },
  'sign-in-failed': {
    status: 401,
    zh: '邮箱或密码不对，请重新输入。',
    en: 'The e-mail address or the password is not right.',
  },
  'account-locked': {
    status: 401,
    zh: '密码输错次数过多，账号暂时锁定。请稍后再试，或请系统管理员解锁。',
    en: 'Too many wrong passwords: the account is locked for a while. Try again later, or ask an administrator.',
  },
  'being-edited': {
    status: 423,
    zh: '别人正在编辑这项内容，没有保存。请稍后再试。',
    en: 'Somebody else is editing this; nothing was saved. Try again later.',
  },
  'no-file': {
    status: 400,
    zh: '没有收到文件，请重新选择后上传。',
    en: 'No file was received; choose it again.',
  },
  unexpected: {
    status: 500,
    zh: '系统出错，这一步没有办成。请稍后再试，仍不行请联系系统管理员。',
    en: 'The server failed; this was not done. Try again later, or tell the administrator.',
  },
})
