import type { Label } from '@exemplar/shared/glossary'
import type { ClientField } from 'payload'
import { expect, test } from 'vitest'
import { toFieldName } from './field-name.ts'

const say = ({ zh }: Label) => zh
const text = (name: string, zh: string) => ({ name, type: 'text', label: { zh, en: name } })
const fields = [
  text('title', '标题'),
  { name: 'body', type: 'richText', label: { zh: '正文', en: 'Body' } },
  { name: 'cover', type: 'upload', relationTo: 'media', label: { zh: '题图', en: 'Cover' } },
  { name: 'items', type: 'array', label: { zh: '各小项', en: 'Items' }, fields: [] },
  {
    name: 'figures',
    type: 'group',
    label: { zh: '数字', en: 'Numbers' },
    fields: [
      {
        name: 'rows',
        type: 'array',
        label: { zh: '各项', en: 'Rows' },
        fields: [{ type: 'row', fields: [text('value', '数值')] }],
      },
    ],
  },
  {
    name: 'turns',
    type: 'array',
    label: { zh: '实录', en: 'Turns' },
    fields: [text('anchor', '段落网址')],
  },
] as unknown as ClientField[]
const nameOf = (path: string) => toFieldName(fields, { path, say })

test('a field is called what the form calls it, rows by their place', () => {
  expect(nameOf('title')).toBe('标题')
  expect(nameOf('figures.rows.1.value')).toBe('数字 各项 第2项 数值')
})

test('what the form has under another name is found', () => {
  expect(nameOf('turns.0.id')).toBe('实录 第1项 段落网址')
  expect(nameOf('categories.2.items.4.requirement')).toBe('各小项 要求')
  expect(nameOf('categories.2.title')).toBe('各小项')
})

test('parts of a picture are named after their field', () => {
  expect(nameOf('cover.alt')).toBe('题图 替代文字')
  expect(nameOf('body.3.picture.licence')).toBe('正文 使用许可')
  expect(nameOf('body.0.spans')).toBe('正文')
  for (const ofTable of ['caption', 'rows.1.2.0', 'head.3']) expect(nameOf(`body.2.${ofTable}`)).toBe('正文')
})

test('an unknown path is shown as it is', () => {
  expect(nameOf('zzz')).toBe('zzz')
})
