import { declareErrors } from '../../errors/declare-errors.ts'

/** Why nothing was brought back from a site. */
export const RecoverError = declareErrors({
  'source-not-good': {
    status: 409,
    zh: '这个网站的公报核对不过，没有取回任何内容。请换另一个网站。',
    en: 'The gazette of this site does not verify; nothing was brought back. Use another site.',
  },
  'source-of-other-keys': {
    status: 409,
    zh: '这个网站的公报不是用这里的密钥签发的，没有取回任何内容。请检查网址；如换过密钥，请先从较新的备份取回 keys/ 文件夹。',
    en: 'The gazette of this site was not signed with the keys that are here; nothing was brought back. Check the address; if keys were rotated, bring keys/ back from a newer backup first.',
  },
  'source-differs': {
    status: 409,
    zh: '这个网站的公报与这里的不是同一份，没有取回任何内容。两份都请留存，查明是谁改过。',
    en: 'The gazette of this site is not the one that is here; nothing was brought back. Keep both, and find out which was rewritten.',
  },
  'source-lacks-file': {
    status: 409,
    zh: '这个网站缺了公开内容所用的文件，没有取回任何条目。请稍后再试，或换另一个网站。',
    en: 'This site lacks a file that a public document shows; no entry was brought back. Try again later, or use another site.',
  },
})
