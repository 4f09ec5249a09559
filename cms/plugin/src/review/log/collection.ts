import { glossary, navigationTerms } from '@exemplar/shared/glossary'
import type { CollectionConfig } from 'payload'
import { recordsInReach } from '../../access/access.ts'
import { toAppendOnly } from '../../records/append-only.ts'
import { bytesColumn, jsonColumn, serialColumn, shownColumn, textColumn } from '../../records/columns.ts'
import { reviewLogSlug } from './log.ts'

/** The append-only log of every step of every review. */
export const reviewRecords: CollectionConfig = toAppendOnly({
  slug: reviewLogSlug,
  read: recordsInReach,
  labels: { singular: glossary.reviewRecord, plural: glossary.reviewRecords },
  defaultSort: '-number',
  admin: {
    group: navigationTerms.record,
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
    serialColumn,
    shownColumn('at', { zh: '时间', en: 'Time' }, 'InstantCell'),
    { name: 'actor', type: 'text', label: { zh: '账号', en: 'Account' }, admin: { hidden: true } },
    textColumn('actorName', { zh: '办理人', en: 'Actor' }),
    shownColumn('role', { zh: '岗位', en: 'Role' }, 'CodeCell'),
    shownColumn('act', { zh: '办理', en: 'Act' }, 'CodeCell'),
    shownColumn('collectionSlug', { zh: '栏目', en: 'Collection' }, 'CodeCell'),
    {
      name: 'subject',
      type: 'text',
      label: { zh: '稿件、账号', en: 'Document or account' },
      index: true,
      admin: {
        components: {
          Cell: 'payload-plugin-exemplar/client#SubjectCell',
          Field: 'payload-plugin-exemplar/client#SubjectField',
        },
      },
    },
    textColumn('district', glossary.district, true),
    { name: 'edition', type: 'number', label: glossary.edition },
    shownColumn('from', { zh: '原状态', en: 'From' }, 'CodeCell'),
    shownColumn('to', { zh: '新状态', en: 'To' }, 'CodeCell'),
    { name: 'comment', type: 'textarea', label: { zh: '意见', en: 'Comment' } },
    bytesColumn('contentDigest', { zh: '内容摘要', en: 'Content digest' }),
    { name: 'entry', type: 'number', label: glossary.serial, index: true },
    bytesColumn('previous', { zh: '前一条摘要', en: 'Previous digest' }),
    jsonColumn('record', { zh: '记录（摘要覆盖的内容）', en: 'Record, as digested' }),
    shownColumn('digest', { zh: '摘要', en: 'Digest' }, 'DigestCell'),
  ],
})
