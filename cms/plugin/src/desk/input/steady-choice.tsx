import { RelationshipInput, useField, withCondition } from '@payloadcms/ui'
import type { RelationshipFieldClientComponent } from 'payload'
import { useMemo } from 'react'

/**
 * Payload's choice of one document of a collection, for a field with `filterOptions`. Theirs forgets what it has found
 * each time the server has looked at the form, as the filter comes anew with every look: who types a title and then
 * searches is told that there is nothing. Here it is another filter only when it says something else.
 */
const Choice: RelationshipFieldClientComponent = ({ field, path: pathOfField, readOnly }) => {
  const { customComponents, disabled, filterOptions, initialValue, path, setValue, showError, value } =
    useField<number | string | null>({ potentiallyStalePath: pathOfField })
  const { admin, label, relationTo, required } = field
  const filter = useSame(filterOptions)
  const collections = useMemo(() => [relationTo].flat(), [relationTo])
  const toChoice = (id: number | string | null | undefined) =>
    id ? { relationTo: collections[0] as string, value: id } : null
  return (
    <RelationshipInput
      {...customComponents}
      allowCreate={admin?.allowCreate ?? true}
      allowEdit={admin?.allowEdit ?? true}
      {...(admin?.description && { description: admin.description })}
      {...(filter && { filterOptions: filter })}
      formatDisplayedOptions={(groups) => groups.flatMap(({ options }) => options)}
      hasMany={false}
      initialValue={useSame(toChoice(initialValue as number | string | null | undefined))}
      {...(label && { label })}
      maxResultsPerRequest={10}
      onChange={(chosen) => setValue(chosen?.value ?? null)}
      path={path}
      readOnly={readOnly || disabled}
      relationTo={collections}
      required={required === true}
      showError={showError}
      value={useSame(toChoice(value))}
    />
  )
}

/** The same object as long as it says the same. */
// biome-ignore lint/correctness/useExhaustiveDependencies: by what it says, not by which object it is
const useSame = <Value,>(value: Value): Value => useMemo(() => value, [JSON.stringify(value)])

export const SteadyChoice = withCondition(Choice)
