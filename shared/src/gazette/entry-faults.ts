import type { Label } from '../glossary.ts'
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
    zh: '公开内容缺失而没有撤回条目',
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
