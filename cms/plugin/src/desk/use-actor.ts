import type { Actor } from '@exemplar/shared/review/roles'
import { useAuth } from '@payloadcms/ui'
import { toActorOf } from '../access/actor.ts'
import { useSlugs } from './use-slugs.ts'

/** Who is signed in, as the rules see them; undefined for an account of the app that has no role. */
export const useActor = (): Actor | undefined => {
  const { user } = useAuth()
  const accounts = useSlugs()('users')
  return user?.collection === accounts ? toActorOf(user) : undefined
}
