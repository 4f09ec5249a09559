import type { Refused } from '../../call-server.ts'
import { useSay } from '../../use-say.ts'

/** Why a text was not read or not written, and where. */
export const RefusedText = ({ refused }: { refused: Refused }) => {
  const say = useSay()
  return (
    <div role="alert">
      <p>{say(refused.refusal)}</p>
      <ul>
        {refused.issues?.map(({ message, path }) => (
          <li key={`${path} ${message}`}>{message}</li>
        ))}
      </ul>
    </div>
  )
}
