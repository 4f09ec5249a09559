import { declareErrors } from '../errors/declare-errors.ts'

/** What nobody may do with an account. */
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
})
