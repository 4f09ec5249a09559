import { fieldTerms, glossary } from '@exemplar/shared/glossary'
import { kinds } from '@exemplar/shared/kinds/index'
import type { Issue } from '../../errors/exemplar-error.ts'
import { contactField } from '../../fields/contact-field.ts'
import { dayField } from '../../fields/dated.ts'
import { editorField, remarkField, sourceField, titleField } from '../../fields/document-fields.ts'
import { toText, toValues, type Values } from '../../fields/row.ts'
import { slugField } from '../../fields/slug-field.ts'
import { toReviewable } from '../kind.ts'
import { readRegister } from './read.ts'
import { toRegister } from './to-document.ts'

/** Registers (登记册): a district with all its communities. The communities are gathered, never typed. */
export const registers = toReviewable({
  of: kinds.register,
  group: 'places',
  description: {
    zh: '一个区市一份，公开这个区市的全部社区。社区不在这里填写，从“社区”中汇集；改了社区，就更正登记册。',
    en: 'One a district: all its communities, gathered from “Communities”. After a change there, correct the register.',
  },
  columns: ['district', 'review.state', 'asOf'],
  searched: ['slug'],
  fields: [
    titleField({ zh: '如“环翠区社区登记册”。', en: 'For instance “Register of Huancui”.' }),
    {
      name: 'district',
      type: 'relationship',
      relationTo: 'districts',
      label: glossary.district,
      index: true,
      admin: {
        description: {
          zh: '选定区市，它的全部社区就都列入。',
          en: 'All communities of the district are listed.',
        },
      },
    },
    dayField('asOf', fieldTerms.asOf, { zh: '名单截至哪一天。', en: 'The day the list stands for.' }),
    slugField({ from: 'title' }),
    sourceField,
    editorField,
    contactField,
    remarkField,
  ],
  gathers: { from: ['communities', kinds.register.collection], read: readRegister },
  toDocument: toRegister,
  listIssues: ({ rival, published, district }) => [
    ...(rival === true
      ? [{ path: 'district', message: '这个区市已有公开的登记册，请更正那一份，不另发一份' }]
      : []),
    ...listMoved(toValues(published), toValues(district)),
  ],
})

/** An address in an entry is that of one district: a register is not made over to another. */
const listMoved = (published: Values, district: Values): Issue[] => {
  const name = toText(published.name)
  return name === undefined || published.code === district.code
    ? []
    : [{ path: 'district', message: `这份登记册的网址已是“${name}”的，不能改作别的区市，请改回` }]
}
