import { glossary } from '@exemplar/shared/glossary'
import type { ReviewState } from '@exemplar/shared/review/transitions'
import { Button, useFormFields } from '@payloadcms/ui'
import { useSay } from '../use-say.ts'
import { SaveAsking } from './save-asking.tsx'

/** The save button of a reviewed document: says what saving does to an edition under review, and is shut when it is closed. */
export const SaveEdition = () => (
  <>
    <JumpToReview />
    <SaveByState />
  </>
)

/** On a narrow screen the panel stands under the whole text; this leads to it. */
const JumpToReview = () => (
  <a className="exemplar-review-jump" href="#exemplar-review">
    {useSay()(glossary.review)}
  </a>
)

const SaveByState = () => {
  const say = useSay()
  const state = useFormFields(([fields]) => fields['review.state']?.value) as ReviewState | undefined
  if (state === 'published' || state === 'withdrawn')
    return (
      <Button type="button" size="medium" margin={false} buttonStyle="secondary" disabled>
        {state === 'published'
          ? say({ zh: '已发布，先“修订”再改', en: 'Published: revise it first' })
          : say({ zh: '已撤下，不能再改', en: 'Withdrawn for good' })}
      </Button>
    )
  if (state === 'in-review' || state === 'approved' || state === 'scheduled')
    return <SaveAsking label={say({ zh: '保存并退回草稿', en: 'Save and return to draft' })} />
  return <SaveAsking />
}
