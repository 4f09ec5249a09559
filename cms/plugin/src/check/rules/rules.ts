import type { Label } from '@exemplar/shared/glossary'
import { toHalfWidth } from '@exemplar/shared/half-width'
import { isCardNumber, isIdentityNumber } from './numbers.ts'

/** A block keeps the edition from going on until a second person lets it; a warning until somebody answers it. */
export type Level = 'block' | 'warn'

/** Where a rule found something in a text: from, to (exclusive). */
export type Match = { readonly start: number; readonly end: number }

export type Rule = {
  readonly name: string
  readonly level: Level
  readonly message: Label
  /** Fields (last names of a path) that are meant for such a thing. */
  readonly except?: readonly string[]
  /** What it finds is somebody's name, which the log must not keep. */
  readonly isName?: boolean
  readonly find: (text: string) => Match[]
}

/**
 * All places in a text where an expression matches and `isMeant`, if given, agrees. The expression must not repeat
 * without an end, nor try the same run from each of its characters: a text made for it would hold up everybody.
 */
const listMatches = (
  text: string,
  pattern: RegExp,
  isMeant: (found: string) => boolean = () => true,
): Match[] =>
  [...text.matchAll(pattern)].flatMap(({ 0: found, index }) =>
    isMeant(found) ? [{ start: index, end: index + found.length }] : [],
  )

const byPattern =
  (pattern: RegExp, isMeant?: (found: string) => boolean) =>
  (text: string): Match[] =>
    listMatches(toHalfWidth(text), pattern, isMeant)

const toBare = (found: string): string => found.replace(/[\s-]/g, '')
const provinces = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼'

/** Personal data that must not leave unseen: identity and card numbers never, the rest not without a word. */
export const personalRules: readonly Rule[] = [
  {
    name: 'identity-number',
    level: 'block',
    message: { zh: '有公民身份号码', en: 'a citizen’s identity number' },
    find: byPattern(/(?<!\d)[1-9](?:[\s-]{0,2}\d){16}[\s-]{0,2}[\dXx](?![\dA-Za-z])/g, (found) =>
      isIdentityNumber(toBare(found)),
    ),
  },
  {
    name: 'card-number',
    level: 'block',
    message: { zh: '疑似银行卡号', en: 'what may be a bank card number' },
    // In one piece, or in the groups of four that are printed on a card.
    find: byPattern(
      /(?<!\d)(?:[1-9]\d{15,18}|[1-9]\d{3}(?:[ -]\d{4}){3}(?:[ -]?\d{1,3})?)(?![\dA-Za-z])/g,
      (found) => {
        const digits = toBare(found)
        return isCardNumber(digits) && !isIdentityNumber(digits)
      },
    ),
  },
  {
    name: 'mobile',
    level: 'warn',
    message: { zh: '有手机号码，确需公开的请说明', en: 'a mobile number' },
    except: ['phone'],
    find: byPattern(/(?<!\d)(?:\+?86[ -]?)?1[3-9]\d(?:[ -]?\d){8}(?!\d)/g),
  },
  {
    name: 'door-number',
    level: 'warn',
    message: { zh: '有门牌号', en: 'a door number' },
    find: byPattern(
      /(?<!\d)(?:\d{1,4}号楼\d{1,4}单元(?:\d{1,5}室?)?|\d{1,4}号楼\d{1,5}室|\d{1,4}单元\d{1,5}室)/g,
    ),
  },
  {
    name: 'birth-date',
    level: 'warn',
    message: { zh: '有出生日期', en: 'a date of birth' },
    find: byPattern(/\d{4}年\d{1,2}月(?:\d{1,2}日)?(?:出生|生(?=[，。；、)]))/g),
  },
  {
    name: 'personal-email',
    level: 'warn',
    message: { zh: '有个人电子邮箱', en: 'a personal e-mail address' },
    find: byPattern(/(?<![\w.+-])[\w.+-]{1,64}@(?:qq|163|126|sina|foxmail|hotmail|outlook|gmail|139)\.com/gi),
  },
  {
    name: 'plate',
    level: 'warn',
    message: { zh: '有车牌号', en: 'a number plate' },
    find: byPattern(new RegExp(`[${provinces}][A-HJ-NP-Z][·• ]?[A-HJ-NP-Z0-9]{5,6}(?![A-Za-z0-9])`, 'g')),
  },
]

/** What must not stand in an address either; other digits mean nothing there. */
export const addressRules: readonly Rule[] = personalRules.filter(({ level }) => level === 'block')
