import { useFormFields } from '@payloadcms/ui'
import { useMemo } from 'react'
import { notFilledIn } from '../../errors/issue-text.ts'
import type { ReviewStatus } from '../../review/doors/status.ts'
import { isFilledIn } from './filled-in.ts'

/** The status without the issues that are mended in the form already, though not saved: fields that were empty. */
export const useOpenIssues = (status: ReviewStatus | undefined): ReviewStatus | undefined => {
  const filled = useFormFields(([fields]) =>
    (status?.issues ?? [])
      .filter(({ path, message }) => message === notFilledIn && isFilledIn(fields[path]?.value))
      .map(({ path }) => path)
      .join('\n'),
  )
  return useMemo(() => {
    if (!status || filled === '') return status
    const mended = filled.split('\n')
    const issues = status.issues.filter(
      ({ path, message }) => message !== notFilledIn || !mended.includes(path),
    )
    return { ...status, issues }
  }, [filled, status])
}
