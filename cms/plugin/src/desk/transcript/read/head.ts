import type { Turn } from '@exemplar/shared/kinds/conference'
import { findDigit, toDigits } from '@exemplar/shared/text/digits'

/** Who speaks, as the head of a turn says it. */
export type Speaker = {
  readonly role: Turn['role']
  readonly speaker: string
  readonly post?: string
  readonly question?: number
}

/** A line that names who speaks from here on, and what stands after the name. */
export type Head = { readonly name: string; readonly rest: string }

const longest = 44
/** No name or post has them; a sentence that only looks like a head does. */
const sentence = /[。！？；，“”!?;]/
const numbered = /^(?:第?[一二三四五六七八九十\d]+[是、.．)）]|首先|其次|再次|最后|同时)/
const salutation = /^(?:各位|大家|尊敬的|女士|先生|朋友)|(?:们|大家|各位|朋友|好|说|道|指出|表示|强调)$/

const bracketed = /^[[【](?<inner>[^\]】]{1,44})[\]】]\s*(?<rest>.*)$/
const coloned = /^(?<name>[^:：]{1,44}?)\s*[:：]\s*(?<rest>.*)$/

/** The name before a colon or in square brackets at the beginning of a line, if it can be one. Pure. */
export const findHead = (line: string): Head | undefined => {
  const inner = bracketed.exec(line)?.groups
  if (inner?.inner !== undefined && isName(inner.inner)) {
    const rest = inner.rest ?? ''
    const after = coloned.exec(rest)?.groups
    // 【主持人】王某：……: brackets hold the role, the name stands before the colon.
    if (isRole(inner.inner) && after?.name && isName(after.name) && after.name.length <= 20)
      return { name: `${inner.inner} ${after.name}`, rest: after.rest ?? '' }
    return { name: inner.inner, rest: rest.replace(/^[:：]\s*/, '') }
  }
  const { name = '', rest = '' } = coloned.exec(line)?.groups ?? {}
  return isName(name) ? { name, rest } : undefined
}

/** A whole line that can be the name of who speaks: it stands where one is expected. Pure. */
export const toBareHead = (line: string): Head | undefined =>
  isName(line) ? { name: line, rest: '' } : undefined

const isName = (text: string): boolean =>
  text !== '' &&
  text.length <= longest &&
  !sentence.test(text) &&
  !numbered.test(text) &&
  !salutation.test(text)

const roleWord = '主持人|新闻发言人|发言人|发布人|介绍人|记者|提问|问|答'
const isRole = (text: string): boolean => new RegExp(`^(?:${roleWord})$`).test(text)
const person = String.raw`[\p{Script=Han}·]{2,4}`
const posts =
  '局长|主任|书记|部长|处长|科长|会长|秘书长|负责人|发言人|校长|院长|经理|董事长|市长|区长|县长|镇长|社长|总编辑|调研员|专员|同志'
const withPost = new RegExp(`^(?<post>.*(?:${posts}))\\s*(?<speaker>${person})$`, 'u')
const apart = new RegExp(`^(?<post>.+?)\\s+(?<speaker>${person})$`, 'u')
const host = /^(?:主持人)[、，\s:：|｜—-]*|[（(]主持人?[）)]$/
const spokesperson = /^(?:发布人|介绍人)[、，\s:：|｜—-]*|[（(](?:发布人|介绍人)[）)]$/
const reporter = new RegExp(
  `^(?<paper>.*?)[·\\s]*记者\\s*(?:[（(](?<inside>[^）)]+)[）)])?\\s*(?<speaker>${person})?\\s*(?:[（(](?<after>[^）)]+)[）)])?$`,
  'u',
)
const asked =
  /^问题?\s*(?<a>[\d一二三四五六七八九十]+)$|第(?<b>[\d一二三四五六七八九十]+)个?(?:问题|提问|问)|提问\s*(?<c>[\d一二三四五六七八九十]+)|问题\s*(?<d>[\d一二三四五六七八九十]+)/

/** Whether a name is that of a speaker for itself, wherever it stands: it has a role or a post in it. Pure. */
export const isTelling = (name: string): boolean =>
  isRole(toUnasked(name).name) ||
  host.test(name) ||
  spokesperson.test(name) ||
  (name.includes('记者') && reporter.test(toUnasked(name).name)) ||
  asked.test(name) ||
  withPost.test(name)

/** Those who have spoken before, by name, with their role. */
export type Known = ReadonlyMap<string, Turn['role']>

/** Who speaks, by the name at the head of a turn; a name that is known keeps its role. Pure. */
export const toSpeaker = (name: string, known: Known): Speaker => {
  const { name: plain, question } = toUnasked(name)
  const ask = question === undefined ? {} : { question }
  const given = toRoleAndName(plain)
  if (given.role === 'reporter' || (question !== undefined && given.role === undefined))
    return { role: 'reporter', ...toReporter(plain), ...ask }
  const { post, speaker } = toPerson(given.name, known)
  const role = given.role ?? known.get(speaker) ?? 'spokesperson'
  const named = speaker || (role === 'host' ? '主持人' : '发布人')
  return { role, speaker: named, ...(post ? { post } : {}), ...ask }
}

const toRoleAndName = (plain: string): { readonly role?: Turn['role']; readonly name: string } => {
  if (host.test(plain)) return { role: 'host', name: plain.replace(host, '').trim() }
  if (plain === '答') return { role: 'spokesperson', name: '' }
  if (spokesperson.test(plain)) return { role: 'spokesperson', name: plain.replace(spokesperson, '').trim() }
  if (plain === '' || isAsking(plain)) return { role: 'reporter', name: plain }
  return { name: plain }
}

const isAsking = (plain: string): boolean =>
  plain === '问' || plain === '提问' || (plain.includes('记者') && reporter.test(plain))

const toReporter = (plain: string): { readonly speaker: string; readonly post?: string } => {
  const { after, inside, paper, speaker } = reporter.exec(plain)?.groups ?? {}
  const post = [paper?.trim(), inside, after].find((part) => part)
  return { speaker: speaker ?? '记者', ...(post ? { post } : {}) }
}

const toPerson = (name: string, known: Known): { readonly speaker: string; readonly post?: string } => {
  const plain = name.replace(/^[、，\s]+/, '').trim()
  const before = [...known.keys()].find((one) => one.length > 1 && plain !== one && plain.endsWith(one))
  if (before) return { speaker: before, post: plain.slice(0, -before.length).replace(/[、，\s]+$/, '') }
  const { post, speaker } = (apart.exec(plain) ?? withPost.exec(plain))?.groups ?? {}
  return speaker ? { speaker, post: (post ?? '').replace(/[、，\s]+$/, '') } : { speaker: plain }
}

/** A name without the number of a question, and that number. */
const toUnasked = (name: string): { readonly name: string; readonly question?: number } => {
  const found = asked.exec(name)
  const { a, b, c, d } = found?.groups ?? {}
  const numeral = a ?? b ?? c ?? d
  const question = numeral === undefined ? undefined : toNumeral(numeral)
  if (!found || question === undefined) return { name: name.replace(/提问$/, '') || name }
  const rest = name
    .replace(found[0], '')
    .replace(/[（(]\s*[）)]/, '')
    .trim()
  return { name: rest === '' ? '记者' : rest.replace(/提问$/, ''), question }
}

/** 1 to 99 as digits or as 十一, 二十, 二十一. */
const toNumeral = (numeral: string): number | undefined => {
  if (!numeral.includes('十')) {
    const digits = [...toDigits(numeral)].map(findDigit).join('')
    return Number(digits) || undefined
  }
  const [tens, ones] = numeral.split('十').map((part) => toDigits(part))
  return Number(tens === '' ? 1 : tens) * 10 + Number(ones === '' ? 0 : ones)
}
