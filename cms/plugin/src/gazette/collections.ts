import { glossary, type Label, navigationTerms } from '@exemplar/shared/glossary'
import { documentKinds, kinds } from '@exemplar/shared/kinds/index'
import type { CollectionConfig, Field, TextareaField } from 'payload'
import { readersOfWithdrawn, recordsInReach, staff } from '../access/access.ts'
import { reviewLogSlug } from '../review/log.ts'
import { toAppendOnly } from './append-only.ts'

export const gazetteSlug = 'gazette-entries'

const text = (name: string, label: Label, index = false): Field => ({ name, type: 'text', label, index })
/** A text that lists show in a form of its own. */
const shown = (name: string, label: Label, cell: 'CodeCell' | 'DigestCell' | 'InstantCell'): Field => ({
  name,
  type: 'text',
  label,
  admin: { components: { Cell: `payload-plugin-exemplar/rsc#${cell}` } },
})
const serial: Field = {
  name: 'number',
  type: 'number',
  label: { zh: '号', en: 'Number' },
  required: true,
  unique: true,
  index: true,
}
/** Canonical JSON as it was digested, byte for byte: a text column, which no database re-orders. */
const json = (name: string, label: Label): TextareaField => ({
  name,
  type: 'textarea',
  label,
  admin: { rows: 12 },
})

const group = navigationTerms.record

/** The append-only log of everything public. The texts `head` and `document` are the truth; the other columns index them. */
export const gazetteEntries: CollectionConfig = toAppendOnly({
  slug: gazetteSlug,
  read: staff,
  labels: { singular: glossary.gazetteEntry, plural: glossary.gazetteEntries },
  defaultSort: '-number',
  admin: {
    group,
    useAsTitle: 'title',
    defaultColumns: ['number', 'title', 'act', 'kind', 'at', 'digest'],
    listSearchableFields: ['title', 'digest', 'slug'],
    description: {
      zh: '凡公开，必编号。每条公报由发布、更正或撤回产生，只增不改。',
      en: 'Every act of publishing, correcting or withdrawing. It only grows.',
    },
  },
  fields: [
    serial,
    shown('at', { zh: '时间', en: 'Time' }, 'InstantCell'),
    { name: 'act', type: 'select', label: { zh: '类别', en: 'Act' }, options: acts() },
    {
      name: 'kind',
      type: 'select',
      label: { zh: '稿件种类', en: 'Kind' },
      options: documentKinds.map((value) => ({ value, label: kinds[value].one })),
    },
    text('subject', { zh: '稿件', en: 'Document' }, true),
    text('slug', { zh: '网址', en: 'Address' }),
    text('title', { zh: '事项', en: 'Title' }),
    { name: 'edition', type: 'number', label: glossary.edition },
    { name: 'files', type: 'text', hasMany: true, index: true, label: { zh: '文件', en: 'Files' } },
    shown('digest', { zh: '摘要', en: 'Digest' }, 'DigestCell'),
    text('signature', { zh: '签名', en: 'Signature' }),
    json('head', { zh: '条目（签名覆盖的内容）', en: 'Head, as signed' }),
    {
      ...json('document', { zh: '公开内容', en: 'Published document' }),
      // Of what was withdrawn, too.
      access: { read: readersOfWithdrawn },
    },
  ],
})

/** The append-only log of every step of every review. */
export const reviewRecords: CollectionConfig = toAppendOnly({
  slug: reviewLogSlug,
  read: recordsInReach,
  labels: { singular: glossary.reviewRecord, plural: glossary.reviewRecords },
  defaultSort: '-number',
  admin: {
    group,
    useAsTitle: 'number',
    defaultColumns: ['number', 'at', 'actorName', 'act', 'subject', 'collectionSlug', 'to', 'comment'],
    listSearchableFields: ['actorName', 'subject', 'comment'],
    description: {
      zh: '谁在何时做了哪一步、开设或变更了哪个账号，逐条留痕，只增不改。',
      en: 'Who did what and when, with documents and with accounts. It only grows.',
    },
    components: { beforeListTable: ['payload-plugin-exemplar/rsc#LogDownloads'] },
  },
  fields: [
    serial,
    shown('at', { zh: '时间', en: 'Time' }, 'InstantCell'),
    text('actor', { zh: '账号', en: 'Account' }),
    text('actorName', { zh: '办理人', en: 'Actor' }),
    shown('role', { zh: '岗位', en: 'Role' }, 'CodeCell'),
    shown('act', { zh: '办理', en: 'Act' }, 'CodeCell'),
    shown('collectionSlug', { zh: '栏目', en: 'Collection' }, 'CodeCell'),
    {
      name: 'subject',
      type: 'text',
      label: { zh: '稿件、账号', en: 'Document or account' },
      index: true,
      admin: { components: { Cell: 'payload-plugin-exemplar/client#SubjectCell' } },
    },
    text('district', glossary.district, true),
    { name: 'edition', type: 'number', label: glossary.edition },
    shown('from', { zh: '原状态', en: 'From' }, 'CodeCell'),
    shown('to', { zh: '新状态', en: 'To' }, 'CodeCell'),
    { name: 'comment', type: 'textarea', label: { zh: '意见', en: 'Comment' } },
    text('contentDigest', { zh: '内容摘要', en: 'Content digest' }),
    { name: 'entry', type: 'number', label: glossary.serial, index: true },
    text('previous', { zh: '前一条摘要', en: 'Previous digest' }),
    json('record', { zh: '记录（摘要覆盖的内容）', en: 'Record, as digested' }),
    shown('digest', { zh: '摘要', en: 'Digest' }, 'DigestCell'),
  ],
})

function acts() {
  return [
    { value: 'publish', label: { zh: '发布', en: 'Publish' } },
    { value: 'correct', label: { zh: '更正', en: 'Correct' } },
    { value: 'withdraw', label: { zh: '撤回', en: 'Withdraw' } },
  ]
}
