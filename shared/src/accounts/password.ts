import type { Label } from '../glossary.ts'

/** The fewest characters of a password. */
const shortestPassword = 12
/** What has to be left of a password without the account's own names. */
const leastOfItsOwn = 6
/** A name that is shorter stands in many a sentence by chance. */
const shortestName = 2

/** The rule, as it stands at the field. */
export const passwordRule: Label = {
  zh: `至少${shortestPassword}个字符；不能全是空格或同一个字符，也不能只是姓名或邮箱。`,
  en: `At least ${shortestPassword} characters; not blanks or one character alone, and more than the name or e-mail address.`,
}

const faults = {
  short: {
    zh: `密码至少要有${shortestPassword}个字符。`,
    en: `A password has at least ${shortestPassword} characters.`,
  },
  monotonous: {
    zh: '密码不能全是空格，也不能全是同一个字符。',
    en: 'A password is neither blanks nor one character alone.',
  },
  name: {
    zh: '密码不能只是姓名或邮箱，再添几个字符也不行。',
    en: 'A password is more than the name or the e-mail address with a few characters added.',
  },
} as const satisfies Record<string, Label>

/**
 * Why a password will not do; undefined where it does. `names`: what the account is called and signs in with. Looked at
 * as it is read, without what is invisible, so that twelve zero-width characters are nothing.
 */
export const findPasswordFault = (password: string, names: readonly string[]): Label | undefined => {
  const read = fold(password)
  const visible = read.replaceAll(/\s/gu, '')
  if (new Set(visible).size < 2) return visible === '' || isLong(read) ? faults.monotonous : faults.short
  if (!isLong(read.trim())) return faults.short
  const own = names.flatMap(toNames).reduce((rest, name) => rest.replaceAll(name, ''), visible)
  return own.length < visible.length && [...own].length < leastOfItsOwn ? faults.name : undefined
}

const isLong = (text: string): boolean => [...text].length >= shortestPassword

/** One form of a character, small letters, nothing invisible. */
const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}]/gu, '')
    .toLowerCase()

/** A name whole, and the part of an e-mail address before the @; the longer first, because it holds the other. */
const toNames = (name: string): string[] => {
  const whole = fold(name).replaceAll(/\s/gu, '')
  return [whole, whole.split('@')[0] ?? ''].filter((one) => [...one].length >= shortestName)
}
