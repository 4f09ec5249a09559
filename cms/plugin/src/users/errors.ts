import { declareErrors } from '../errors/declare-errors.ts'

/** What nobody may do with an account, and what is not to be tried just now. */
export const AccountError = declareErrors({
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
  'sign-in-later': {
    status: 429,
    zh: '密码试错次数过多，请过一会儿再试（最长等15分钟）。在登录过的浏览器上不受影响；急用请系统管理员解锁。',
    en: 'Too many wrong passwords: wait a while (a quarter of an hour at most). Browsers that have signed in before are not affected; an administrator can unlock the account.',
  },
  'reset-later': {
    status: 429,
    zh: '这里申请重设密码的次数过多，请一小时后再试，或请系统管理员重设密码。',
    en: 'Too many requests to reset passwords from here: try again in an hour, or ask an administrator.',
  },
  'reset-by-rest': {
    status: 403,
    zh: 'GraphQL不受理重设密码的申请，请用 /forgot-password。',
    en: 'Passwords are not reset through GraphQL; use /forgot-password.',
  },
  'reset-link-over': {
    status: 410,
    zh: '这个重设密码的链接已失效，或者用过了。请回登录页点“忘记密码”，再申请一次。',
    en: 'This link to set a password is no longer good, or was used. Ask for another on the sign-in page.',
  },
  'unknown-device': {
    status: 404,
    zh: '没有这条登录记录，可能已经结束，请刷新后再看。',
    en: 'There is no such sign-in; it may have ended already. Reload and look again.',
  },
})
