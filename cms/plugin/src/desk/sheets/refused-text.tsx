import type { Refused } from '../call-server.ts'
import { useSay } from '../use-say.ts'

/** Why a file was not read, or nothing of it recorded, and where; the same at every board. */
export const RefusedText = ({ refused }: { refused: Refused }) => {
  const say = useSay()
  const issues = refused.issues ?? []
  return (
    <div role="alert">
      <p>{say(refused.refusal)}</p>
      {issues.length > 0 && (
        <ul>
          {issues.map(({ message, path }) => (
            <li key={`${path} ${message}`}>{message}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
