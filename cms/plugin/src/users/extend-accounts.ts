import type { CollectionConfig, Field } from 'payload'
import { toAccountEndpoints, toAccountHooks, withoutLocks } from './account-guards.ts'
import { isColumn } from './user-fields.ts'

/**
 * An app's own collection of accounts, in which some are given a role and a place. Its fields, access and hooks stay and
 * run first; ours keep what concerns accounts with a role. `added`: the fields of an account of ours; `disabled`: nobody calls the plugin. Its own `name` names people in the review log, where it has one.
 *
 * @throws a sentence that says what to do, where the collection has no sign-in, or uses a name that ours need.
 */
export const extendAccounts = (
  collection: CollectionConfig,
  { added, disabled }: { added: readonly Field[]; disabled: boolean },
): CollectionConfig => {
  if (!collection.auth)
    throw new TypeError(`the collection ${collection.slug} has no auth: nobody signs in with it`)
  const theirs = listOwn(collection.fields)
  const { auth, endpoints, hooks = {} } = collection
  const ours = toAccountHooks('app')
  const fields = disabled ? added.filter(isColumn) : added
  const names = Object.keys(ours) as (keyof typeof ours)[]
  return {
    ...collection,
    auth: { ...(auth === true ? {} : auth), ...withoutLocks },
    fields: [...collection.fields, ...fields.flatMap((field) => toAdded(field, theirs))],
    hooks: {
      ...hooks,
      ...Object.fromEntries(names.map((name) => [name, [...(hooks[name] ?? []), ...(ours[name] ?? [])]])),
    },
    ...(disabled || endpoints === false
      ? {}
      : { endpoints: [...toAccountEndpoints(), ...(endpoints ?? [])] }),
  }
}

/** Our field as an account without a role has it: empty. E-mail is the app's matter, and so is a name that it keeps itself. */
const toAdded = (field: Field, theirs: ReadonlyMap<string, Field>): Field[] => {
  if (!('name' in field) || field.name === 'email') return []
  const taken = theirs.get(field.name)
  if (field.name === 'name' && taken?.type === 'text') return []
  if (taken)
    throw new TypeError(
      `the collection has a field ${field.name} of its own (${taken.type}), and the plugin keeps ` +
        `${field.name === 'name' ? 'the name that stands in the review log' : 'who may do what'} under that name. ` +
        `Rename yours, or leave users out and let the plugin bring accounts of its own: slugs: { users: 'exemplar-users' }`,
    )
  const {
    defaultValue: _,
    required: __,
    ...kept
  } = field as Field & { defaultValue?: unknown; required?: boolean }
  return [kept as Field]
}

type Named = [name: string, field: Field]

/** The fields whose columns stand on the row itself, by their names. */
const listOwn = (fields: readonly Field[]): ReadonlyMap<string, Field> => new Map(fields.flatMap(listNamed))

const listNamed = (field: Field): Named[] => {
  if (field.type === 'tabs')
    return field.tabs.flatMap((tab): Named[] =>
      'name' in tab && tab.name ? [[tab.name, field]] : tab.fields.flatMap(listNamed),
    )
  if ('name' in field && field.name) return [[field.name, field]]
  return 'fields' in field ? field.fields.flatMap(listNamed) : []
}
