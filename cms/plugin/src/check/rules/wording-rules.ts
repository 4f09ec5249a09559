import { navigationTerms } from '@exemplar/shared/glossary'
import type { CollectionConfig, PayloadRequest } from 'payload'
import { cityEditors, staff } from '../../access/access.ts'
import { slugOf } from '../../database/slugs.ts'
import { dayField } from '../../fields/dated.ts'
import { toCalendarDate, toPresent, toText, toValues } from '../../fields/row.ts'
import type { Rule } from './rules.ts'
import { builtInWordings, toWordingRules, type Wording } from './wording.ts'

const wordingRulesSlug = 'wording-rules'

/** Wordings that the content check looks for, beside the built-in ones; the city's editors keep them. */
export const wordingRules: CollectionConfig = {
  slug: wordingRulesSlug,
  labels: {
    singular: { zh: '用语规则', en: 'Wording rule' },
    plural: { zh: '用语规则', en: 'Wording rules' },
  },
  admin: {
    group: navigationTerms.system,
    hideAPIURL: true,
    useAsTitle: 'wrong',
    defaultColumns: ['wrong', 'right', 'level', 'validFrom', 'validTo'],
    listSearchableFields: ['wrong', 'right'],
    description: {
      zh: '提交和发布前检查的错误用语。系统已内置常见错误，这里写本市自己的。',
      en: 'Wordings that are looked for before submitting and publishing, beside those built in.',
    },
  },
  defaultSort: 'wrong',
  access: { read: staff, create: cityEditors, update: cityEditors, delete: cityEditors },
  fields: [
    { name: 'wrong', type: 'text', label: { zh: '错误用语', en: 'Wrong' }, required: true, minLength: 2 },
    { name: 'right', type: 'text', label: { zh: '正确用语', en: 'Right' }, required: true },
    {
      name: 'level',
      type: 'select',
      label: { zh: '处理', en: 'Level' },
      required: true,
      defaultValue: 'warn',
      options: [
        { value: 'block', label: { zh: '拦截', en: 'Block' } },
        { value: 'warn', label: { zh: '提醒', en: 'Warn' } },
      ],
    },
    { name: 'reason', type: 'text', label: { zh: '依据', en: 'Reason' } },
    dayField('validFrom', { zh: '起用日期', en: 'Valid from' }, { zh: '可不填。', en: 'Optional.' }),
    dayField('validTo', { zh: '停用日期', en: 'Valid to' }, { zh: '可不填。', en: 'Optional.' }),
  ],
}

/** What the check looks for today: the slips that are built in, and the bureau's own wordings. */
export const listWordingRules = async (req: PayloadRequest): Promise<Rule[]> =>
  toWordingRules([...builtInWordings, ...(await listWordings(req))], toCalendarDate(new Date()) ?? '')

/** The rules of the collection, whatever day they are for. */
const listWordings = async (req: PayloadRequest): Promise<Wording[]> => {
  const { docs } = await req.payload.find({
    collection: slugOf(req, wordingRulesSlug),
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs.map((row) => {
    const { level, reason, right, validFrom, validTo, wrong } = toValues(row)
    return {
      wrong: String(wrong),
      right: String(right),
      level: level === 'block' ? 'block' : 'warn',
      ...toPresent({
        reason: toText(reason),
        from: toCalendarDate(validFrom),
        to: toCalendarDate(validTo),
      }),
    }
  })
}
