import type { Label } from '@exemplar/shared/glossary'
import type { Column } from '../columns.ts'

/** What is wrong with the value of a cell, as it is told beside its address. */
export type ValueFault = { readonly code: ValueFaultCode; readonly message: Label }

type ValueFaultCode =
  | 'cell-missing'
  | 'not-cleared'
  | 'cell-error'
  | 'cell-uncomputed'
  | 'cell-unreadable'
  | 'not-a-text'
  | 'text-too-long'
  | 'not-a-number'
  | 'not-whole'
  | 'out-of-range'
  | 'not-a-date'
  | 'no-such-day'
  | 'year-missing'
  | 'not-a-percentage'
  | 'percentage-unclear'
  | 'not-yes-or-no'
  | 'not-a-choice'

export const toFault = (code: ValueFaultCode, zh: string, en: string): { readonly fault: ValueFault } => ({
  fault: { code, message: { zh, en } },
})

/** What stands there, as short as it can be quoted. */
export const toQuoted = (value: unknown): string => {
  const text = String(value).trim()
  return text.length > 20 ? `${text.slice(0, 20)}……` : text
}

export const toNotCleared = ({ required, title }: Column): ValueFault => ({
  code: 'not-cleared',
  message: required
    ? { zh: `“${title}”必填，不能清空`, en: `${title} is needed, and cannot be emptied` }
    : {
        zh: `“${title}”不能用表格清空，请打开这一条修改`,
        en: `${title} is not emptied by a sheet: open the entry`,
      },
})

export const toMissing = ({ title }: Column): ValueFault => ({
  code: 'cell-missing',
  message: { zh: `请填写“${title}”`, en: `Fill in: ${title}` },
})
