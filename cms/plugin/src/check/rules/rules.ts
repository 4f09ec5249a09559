import type { Label } from '@exemplar/shared/glossary'
import { toDigits } from '@exemplar/shared/text/digits'
import type { Place } from '@exemplar/shared/text/fold'
import { findCardNumbers, findIdentityNumbers, findMobiles } from './personal-numbers.ts'

/** A block keeps the edition from going on until a second person lets it; a warning until somebody answers it. */
export type Level = 'block' | 'warn'

export type Rule = {
  readonly name: string
  readonly level: Level
  readonly message: Label
  /** Fields (last names of a path) that are meant for such a thing. */
  readonly except?: readonly string[]
  /** What it finds is somebody's name, which the log must not keep. */
  readonly isName?: boolean
  /** It is about letters that readers take for one another: it looks at the text as written, and not at its fold. */
  readonly asWritten?: boolean
  readonly find: (text: string) => Place[]
}

/**
 * All places in a folded text where an expression matches; numerals of Chinese are read as figures. The expression must
 * not repeat without an end, nor try the same run from each of its characters: a text made for it would hold up everybody.
 */
const byPattern =
  (pattern: RegExp) =>
  (text: string): Place[] =>
    [...toDigits(text).matchAll(pattern)].map(({ 0: found, index }) => ({
      start: index,
      end: index + found.length,
    }))

const provinces = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼'

/** Personal data that must not leave unseen: identity and card numbers never, the rest not without a word. */
export const personalRules: readonly Rule[] = [
  {
    name: 'identity-number',
    level: 'block',
    message: { zh: '有公民身份号码', en: 'a citizen’s identity number' },
    find: findIdentityNumbers,
  },
  {
    name: 'card-number',
    level: 'block',
    message: { zh: '疑似银行卡号', en: 'what may be a bank card number' },
    find: findCardNumbers,
  },
  {
    name: 'mobile',
    level: 'warn',
    message: { zh: '有手机号码，确需公开的请说明', en: 'a mobile number' },
    except: ['phone'],
    find: findMobiles,
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
    find: byPattern(/\d{4}年[\d十]{1,3}月(?:[\d十]{1,3}日)?(?:出生|生(?=[,。;、)]))/g),
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
    find: byPattern(
      new RegExp(`[${provinces}][A-HJ-NP-Z][^\\p{L}\\p{N}]{0,2}[A-HJ-NP-Z0-9]{5,6}(?![A-Za-z0-9])`, 'gu'),
    ),
  },
]

/** What must not stand in an address either; other digits mean nothing there. */
export const addressRules: readonly Rule[] = personalRules.filter(({ level }) => level === 'block')

/** What a line may have been broken in. */
export const numberRules: readonly Rule[] = personalRules.filter(({ name }) =>
  ['identity-number', 'mobile'].includes(name),
)
