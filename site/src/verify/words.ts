import { type CheckFault, checkFaults, keyFaults } from '@exemplar/shared/gazette/entry-faults'
import type { RowKey } from './report.ts'

/** What a citizen is told of a fault: what is not as it must be, in words. */
const plain: Partial<Record<CheckFault, string>> = {
  'document-differs': '原文的字被改动过：算出来的纹与登记的不一样',
  'document-missing': '原文不见了，也没有撤下它的公报',
  'document-not-of-this-entry': '这份原文不是这一号的',
  'digest-differs': '登记的内容被改动过：算出来的纹与写着的不一样',
  'bad-signature': '签名对不上：不是这把钥匙签的，或者签过以后被改动过',
  'unknown-key': '签名用的钥匙，不在公布的钥匙里',
  'key-not-valid-then': '签名的时候，这把钥匙不在使用期内',
  'broken-chain': '与前一号接不上：这一号或者前一号被换过',
  'gap-in-numbers': '编号断了：少了一号，或者插进了一号',
  'time-runs-backwards': '时间比前一号还早',
  'entries-differ': '同一号有两种内容',
  'cut-off': '公报没有编到这一号',
  'written-differently': '与公布时的写法不同：空格、次序或者字符被改动过',
  malformed: '残缺，读不出来',
  'no-gazette': '读不出来',
}

/** The words for a fault, of the shared list where there are none for citizens. */
export const toFaultWords = (fault: CheckFault): string => plain[fault] ?? checkFaults[fault].zh

/** Under which of the four questions a fault falls. */
export const toRowKey = (fault: CheckFault): RowKey => {
  if (Object.hasOwn(keyFaults, fault) || aboutKeys.includes(fault)) return 'key'
  if (fault === 'bad-signature' || fault === 'digest-differs') return 'seal'
  return aboutChain.includes(fault) ? 'chain' : 'words'
}

const aboutKeys: readonly CheckFault[] = [
  'unknown-key',
  'key-not-valid-then',
  'fingerprint-differs',
  'keys-differ',
]
const aboutChain: readonly CheckFault[] = [
  'broken-chain',
  'gap-in-numbers',
  'time-runs-backwards',
  'cut-off',
  'entries-differ',
  'document-missing',
]

/** `1234567` as people write it. */
export const toCount = (count: number): string => count.toLocaleString('zh-CN')

/** What one does about a fault, whomever one can call. */
export const toTodo = (phone: string | undefined): string =>
  phone === undefined
    ? '请先不要引用，留好这个文件，按正式文件上印的电话告诉发布单位。'
    : `请先不要引用，把这一屏存下来或者打印出来，打电话${phone}告诉发布单位。可能是网站出了故障，也可能有人动过。`
