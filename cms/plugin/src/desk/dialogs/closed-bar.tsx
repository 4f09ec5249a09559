import type { ReviewState } from '@exemplar/shared/review/transitions'
import { useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { useSay } from '../use-say.ts'

/** Whether the document in the form is one that nobody may write in as it stands. */
export const useIsClosed = (): boolean => {
  const state = useFormFields(([fields]) => fields['review.state']?.value) as ReviewState | undefined
  return state === 'published' || state === 'withdrawn'
}

/** Says why nothing can be written in the form, and what to do. */
export const ClosedBar = () => {
  const say = useSay()
  const { hasSavePermission, id } = useDocumentInfo()
  const state = useFormFields(([fields]) => fields['review.state']?.value) as ReviewState | undefined
  if (!id || state === undefined) return null
  const words = toWords(state, hasSavePermission === true)
  return words ? (
    <p className="exemplar-bar" role="status" data-closed={state}>
      {say(words)}
    </p>
  ) : null
}

const toWords = (state: ReviewState, canSave: boolean) => {
  if (state === 'withdrawn')
    return {
      zh: '已撤下，这一页只能看。如需再发，请用“复制”新建一份再改。',
      en: 'Withdrawn: this page is to be read only. To publish it again, duplicate it and change the copy.',
    }
  if (!canSave)
    return {
      zh: '您的账号只能看这份稿件，不能改。能办的事在“审核”一栏。',
      en: 'Your account reads this document and does not write in it. What you can do stands under “Review”.',
    }
  if (state === 'published')
    return {
      zh: '已发布，这一页只能看。要改内容，请先在“审核”一栏点“修订”，写下一稿；下一稿发布以前，网站上仍是这一稿。',
      en: 'Published: this page is to be read only. To change it, choose “Revise” under “Review” and write the next edition.',
    }
  return undefined
}
