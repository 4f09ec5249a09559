import type { Thread } from '../../editions/comments/threads.ts'

type Remark = Pick<Thread, 'text' | 'field'>

/** What somebody has remarked, as the reason of a return: by the fields that it is about. Pure; empty without any. */
export const toReason = (
  remarks: readonly Remark[],
  toFieldName: (field: string) => string | undefined,
): string => {
  const lines = remarks.map(({ field, text }) => {
    const name = field === undefined ? undefined : toFieldName(field)
    return name === undefined ? text.trim() : `${name}：${text.trim()}`
  })
  return lines.length < 2 ? lines.join('') : lines.map((line, index) => `${index + 1}. ${line}`).join('\n')
}
