import type { Label } from '../glossary.ts'
import type { KeyFault } from './keys.ts'
import type { EntryFault } from './verify.ts'

/** What is wrong with an entry, said to whoever checks: the command line, the follower's log, a page. */
export const entryFaults: Record<EntryFault, Label> = {
  malformed: { zh: '条目残缺，读不出来', en: 'the entry is malformed' },
  'gap-in-numbers': { zh: '编号不连续', en: 'numbers are not consecutive' },
  'broken-chain': { zh: '与前一号的摘要对不上', en: 'it does not follow the entry before it' },
  'time-runs-backwards': { zh: '时间早于前一号', en: 'its time is before that of the entry before it' },
  'digest-differs': { zh: '摘要与内容对不上', en: 'the digest is not that of the entry' },
  'document-differs': { zh: '公开内容与登记的摘要对不上', en: 'the document is not the one entered' },
  'document-missing': {
    zh: '公开内容缺失而没有撤下条目',
    en: 'the document is withheld without a withdrawal',
  },
  'document-not-of-this-entry': { zh: '公开内容不属于这一号', en: 'the document belongs to another entry' },
  'unknown-key': { zh: '签名用的密钥不在公钥表里', en: 'signed with an unknown key' },
  'key-not-valid-then': { zh: '签名时密钥不在有效期内', en: 'the key was not valid at that time' },
  'unsigned-content': {
    zh: '夹带了没有签名的内容',
    en: 'something that nobody signed stands beside its parts',
  },
  'too-deep': { zh: '条目层次过深', en: 'it is nested too deep' },
  'unreadable-text': { zh: '文字里有残缺的字符', en: 'a text in it has half a character' },
  'unreadable-number': {
    zh: '有过大的数，读不出来',
    en: 'a number in it is larger than any that can be read',
  },
  'bad-signature': { zh: '签名无效', en: 'the signature is bad' },
}

/** What is wrong with a key of the list. */
export const keyFaults: Record<KeyFault, Label> = {
  'key-name-differs': { zh: '公钥与它的编号对不上', en: 'the key is not the one that its name says' },
  'key-not-endorsed': { zh: '公钥没有前一把密钥的认可', en: 'the key before it does not endorse it' },
  'key-validity-differs': { zh: '公钥的有效期被改动', en: 'its validity is not the one endorsed' },
  'key-list-version-differs': {
    zh: '公钥的数目与公钥表的版本对不上',
    en: 'the number of keys is not the version of the list',
  },
}

/** What is wrong with a gazette as somebody holds or compares it, beside its entries and keys. */
const copyFaults = {
  'written-differently': {
    zh: '字节与公报应有的写法不同（有人改动过空格、次序或字符）',
    en: 'its bytes are not those of the gazette (blanks, order or letters were changed)',
  },
  'columns-differ': {
    zh: '数据库中与条目并列的栏目被改动',
    en: 'columns beside the entry in the database were changed',
  },
  'no-gazette': { zh: '这不是一份公报', en: 'this is no gazette' },
  'cut-off': {
    zh: '公报没有到它自称的最新一号',
    en: 'it does not reach the entry that it names as its newest',
  },
  'fingerprint-differs': { zh: '指纹与给出的不同', en: 'its fingerprint is not the one given' },
  'keys-differ': { zh: '两份公钥表不是同一份的先后', en: 'neither key list is a later state of the other' },
  'entries-differ': { zh: '两份公报在这一号上不同', en: 'the two gazettes differ at this entry' },
} as const satisfies Record<string, Label>

export type CheckFault = EntryFault | KeyFault | keyof typeof copyFaults

/** What is wrong, of any fault that a check of a gazette can find. */
export const checkFaults: Record<CheckFault, Label> = { ...entryFaults, ...keyFaults, ...copyFaults }

/** What whoever checks does next, by what was found. */
export const toNextStep = (fault: CheckFault): Label => {
  if (Object.hasOwn(nextSteps, fault)) return nextSteps[fault as keyof typeof nextSteps]
  return Object.hasOwn(keyFaults, fault) ? aboutKeys : aboutEntries
}

const aboutEntries: Label = {
  zh: '请勿采信这一号及以后各号；留存这一份，用 --against 与另一来源对照，并告知发布单位',
  en: 'rely on nothing from that entry on; keep this copy, compare it with another source (--against), and tell the publisher',
}

const aboutKeys: Label = {
  zh: '请向发布单位索取指纹，以印发的为准，用 --fingerprint 再核对',
  en: 'ask the publisher for the fingerprint as it is printed, and check again with --fingerprint',
}

const nextSteps = {
  'unknown-key': aboutKeys,
  'key-not-valid-then': aboutKeys,
  'fingerprint-differs': aboutKeys,
  'keys-differ': aboutKeys,
  'document-missing': {
    zh: '请再读一次；仍缺，就向发布单位查问这一号为何没有内容',
    en: 'read it once more; if it is still withheld, ask the publisher why this entry has no document',
  },
  'cut-off': {
    zh: '请再读一次；仍缺，就用 --against 与另一来源对照，并告知发布单位',
    en: 'read it once more; if it still ends there, compare it with another source (--against) and tell the publisher',
  },
  'columns-differ': {
    zh: '公报条目本身无误；请系统管理员查明是谁改了数据库，并从备份改回',
    en: 'the entry itself is good; the administrator has to find out who changed the database, and mend it from a backup',
  },
  'no-gazette': {
    zh: '请检查地址或文件是否写对',
    en: 'check whether this is the address or the file that was meant',
  },
  'entries-differ': {
    zh: '同一号有两种内容，必有一份被改过：两份都请留存，并告知发布单位及其上级',
    en: 'one number with two contents: one of them was rewritten; keep both, and tell the publisher and whoever supervises it',
  },
} as const satisfies Partial<Record<CheckFault, Label>>
