import { glossary, navigationTerms } from '@exemplar/shared/glossary'
import { documentKinds, kinds } from '@exemplar/shared/kinds/index'
import type { CollectionConfig } from 'payload'
import { readersOfWithdrawn, staff } from '../access/access.ts'
import { toAppendOnly } from '../records/append-only.ts'
import {
  bytesColumn,
  idColumn,
  jsonColumn,
  serialColumn,
  shownColumn,
  textColumn,
} from '../records/columns.ts'

export const gazetteSlug = 'gazette-entries'

/** The append-only log of everything public. The texts `head` and `document` are the truth; the other columns index them. */
export const gazetteEntries: CollectionConfig = toAppendOnly({
  slug: gazetteSlug,
  read: staff,
  labels: { singular: glossary.gazetteEntry, plural: glossary.gazetteEntries },
  defaultSort: '-number',
  admin: {
    group: navigationTerms.record,
    useAsTitle: 'title',
    defaultColumns: ['number', 'title', 'act', 'kind', 'at', 'digest'],
    listSearchableFields: ['title', 'digest', 'slug'],
    description: {
      zh: '凡公开，必编号。每条公报由发布、更正或撤下产生，只增不改。',
      en: 'Every act of publishing, correcting or withdrawing. It only grows.',
    },
  },
  fields: [
    serialColumn,
    shownColumn('at', { zh: '时间', en: 'Time' }, 'InstantCell'),
    { name: 'act', type: 'select', label: { zh: '类别', en: 'Act' }, options: acts() },
    {
      name: 'kind',
      type: 'select',
      label: { zh: '稿件种类', en: 'Kind' },
      options: documentKinds.map((value) => ({ value, label: kinds[value].one })),
    },
    idColumn('subject', { zh: '稿件', en: 'Document' }),
    textColumn('slug', { zh: '网址', en: 'Address' }),
    textColumn('title', { zh: '事项', en: 'Title' }),
    { name: 'edition', type: 'number', label: glossary.edition },
    { name: 'files', type: 'text', hasMany: true, index: true, label: { zh: '文件', en: 'Files' } },
    shownColumn('digest', { zh: '摘要', en: 'Digest' }, 'DigestCell'),
    bytesColumn('signature', { zh: '签名', en: 'Signature' }),
    jsonColumn('head', { zh: '条目（签名覆盖的内容）', en: 'Head, as signed' }),
    {
      ...jsonColumn('document', { zh: '公开内容', en: 'Published document' }),
      // Of what was withdrawn, too.
      access: { read: readersOfWithdrawn },
    },
  ],
})

function acts() {
  return [
    { value: 'publish', label: { zh: '发布', en: 'Publish' } },
    { value: 'correct', label: { zh: '更正', en: 'Correct' } },
    { value: 'withdraw', label: { zh: '撤下', en: 'Withdraw' } },
  ]
}
