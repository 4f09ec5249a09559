import { fieldTerms, glossary, type Label, roundTerms } from '@exemplar/shared/glossary'
import type { Issue } from '../../../errors/exemplar-error.ts'
import { useSay } from '../../use-say.ts'

/** What the parts of the rules are called in their form. */
const names: Readonly<Record<string, Label>> = {
  title: fieldTerms.title,
  year: fieldTerms.year,
  quotas: roundTerms.quotas,
  survey: fieldTerms.survey,
  notice: glossary.publicNotice,
  calendar: roundTerms.calendar,
  jointReview: roundTerms.jointReview,
  'jointReview.panel': roundTerms.panel,
  'jointReview.quorum': roundTerms.quorum,
  'jointReview.points': roundTerms.points,
  'jointReview.weights': roundTerms.weights,
  due: roundTerms.due,
  places: roundTerms.places,
}

const findName = (path: string): Label | undefined => {
  const [first = '', second] = path.split('.')
  return names[`${first}.${second}`] ?? names[first]
}

/** What the rules still lack, each by the name that it has in their form. */
export const RuleIssues = ({ issues }: { issues: readonly Issue[] }) => {
  const say = useSay()
  return (
    <ul className="exemplar-round__issues">
      {issues.map(({ message, path }) => {
        const name = findName(path)
        return (
          <li key={`${path} ${message}`}>
            {name && <strong>{say(name)}</strong>}
            {name && say({ zh: '：', en: ': ' })}
            {message}
          </li>
        )
      })}
    </ul>
  )
}
