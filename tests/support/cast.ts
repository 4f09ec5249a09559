import { type Actor, type Role, roleNames, toReviewerRole } from '@exemplar/shared/review/roles'
import { enlist, type Office, type Person } from './people.ts'

/**
 * Where somebody stands towards the documents of a test: one who wrote in them, in the place where such people sit; of
 * the documents' own district; of the city; also of the city, where a role reviews two levels; of another district.
 */
const places = ['wrote', 'own', 'city', 'beside', 'other'] as const
type Place = (typeof places)[number]

/** An account as the rules see it, with somebody signed in who acts for it. */
export type Player = Actor & { readonly place: Place; readonly name: string; readonly person: Person }

type Stage = { readonly district: string; readonly otherDistrict: string }

const codes = { district: '371002', otherDistrict: '371003' } as const

/** Every role in every place it can have: a role that is added to the table is in the cast. Writers come first. */
export const hireCast = async (office: Office, stage: Stage): Promise<Player[]> => {
  const cast: Player[] = []
  for (const place of places)
    for (const role of roleNames)
      if (isPossible(role, place)) cast.push(await hirePlayer(office, { stage, role, place }))
  return cast
}

/** A district reviewer always belongs to a district. */
const isPossible = (role: Role, place: Place): boolean => {
  if (place === 'beside') return [1, 2, 3].filter((level) => toReviewerRole(level, 3, {}) === role).length > 1
  return role !== 'district-reviewer' || place !== 'city'
}

const ofDistrict: readonly Role[] = ['contributor', 'district-reviewer']

const findSeat = (role: Role, place: Place): keyof Stage | undefined => {
  if (place === 'other') return 'otherDistrict'
  if (place === 'own' || (place === 'wrote' && ofDistrict.includes(role))) return 'district'
  return undefined
}

const hirePlayer = async (
  office: Office,
  { stage, role, place }: { stage: Stage; role: Role; place: Place },
): Promise<Player> => {
  const seat = findSeat(role, place)
  const name = `${role}/${place}`
  const person = await enlist(office, { role, name, ...(seat ? { district: stage[seat] } : {}) })
  return { id: person.id, role, place, name, person, ...(seat ? { district: codes[seat] } : {}) }
}
