import type { ReviewState } from '@exemplar/shared/review/transitions'
import type { Issue } from '../../errors/exemplar-error.ts'
import { toFieldName } from '../fields/field-name.ts'
import { showField } from '../fields/show-field.ts'
import { useDocumentFields } from '../fields/use-document-fields.ts'
import { useSay } from '../use-say.ts'

/** What still keeps the edition from being submitted: each names its field and leads to it. */
export const IssueList = ({ issues, state }: { issues: readonly Issue[]; state: ReviewState }) => {
  const say = useSay()
  const fields = useDocumentFields()
  if (issues.length === 0 || state === 'published' || state === 'withdrawn') return null
  return (
    <div className="exemplar-review__issues">
      <p>
        <strong>
          {say({
            zh: `提交前还须补齐${issues.length}处`,
            en: `${issues.length} to complete before submitting`,
          })}
        </strong>
      </p>
      <ul>
        {issues.map(({ path, message }) => (
          <li key={`${path} ${message}`}>
            <button type="button" onClick={({ currentTarget }) => showField(path, { from: currentTarget })}>
              {toFieldName(fields, { path, say })}
            </button>
            {say({ zh: '：', en: ': ' })}
            {message}
          </li>
        ))}
      </ul>
    </div>
  )
}
