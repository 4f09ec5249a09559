import type { z } from 'zod'

/** What an empty field is told. */
export const notFilledIn = '请填写'

/** What is wrong with one value of a published shape, said to an editor. Messages of our own schemas stay as written. */
export const toIssueText: z.core.$ZodErrorMap = (issue) => {
  if (issue.message) return issue.message
  if (issue.input === undefined || issue.input === null || issue.input === '') return notFilledIn
  if (issue.code === 'too_small') return toTooSmall(issue)
  if (issue.code === 'too_big')
    return issue.origin === 'array'
      ? `最多${issue.maximum}项`
      : `太长，不超过${issue.maximum}${toUnit(issue.origin)}`
  if (issue.code === 'invalid_format') return issue.format === 'date' ? '日期格式应为2020-10-28' : '格式不对'
  if (issue.code === 'unrecognized_keys') return `多出的内容：${issue.keys.join('、')}`
  return '填写的内容不对'
}

const toTooSmall = ({
  origin,
  minimum,
}: z.core.$ZodIssueTooSmall | { origin: string; minimum: unknown }): string => {
  if (origin === 'array') return minimum === 1 ? '至少填写一项' : `至少${minimum}项`
  return origin === 'string' ? notFilledIn : `不能小于${minimum}`
}

const toUnit = (origin: string): string => (origin === 'string' ? '字' : '')
