import {
  Button,
  FieldDescription,
  FieldError,
  FieldLabel,
  ReactSelect,
  type ReactSelectOption,
  useAuth,
  useConfig,
  useDocumentDrawer,
  useField,
  withCondition,
} from '@payloadcms/ui'
import type { RelationshipFieldClientComponent, Where } from 'payload'
import { useSay } from '../use-say.ts'
import { useLabel } from '../words/use-label.ts'
import { toOption, useSearch } from './to-search.ts'
import { usePlaces } from './use-places.ts'

type Value = string | readonly string[] | null | undefined

/**
 * The choice of a community, a district or a unit, or of several: communities by name and district, since three have one
 * name, in the order of their pinyin, found by characters, pinyin or initials. Payload's own searches one column, and forgets what it has found each
 * time the server has looked at the form; this one has them all and asks nobody while somebody types.
 */
const Choice: RelationshipFieldClientComponent = ({ field, path: pathOfField, readOnly }) => {
  const { customComponents, disabled, filterOptions, path, setValue, showError, value } = useField<Value>({
    potentiallyStalePath: pathOfField,
  })
  const { admin, hasMany, label, relationTo, required } = field
  const collection = [relationTo].flat()[0] as string
  const ids = [value ?? []].flat() as readonly string[]
  const { chosen, ...offer } = usePlaces(collection, {
    ids,
    where: toWhere(filterOptions?.[collection]),
  })
  const search = useSearch(offer)
  const shut = readOnly === true || disabled === true
  const id = `field-${path.replaceAll('.', '__')}`
  const take = (options: ReactSelectOption | ReactSelectOption[] | null) => {
    const taken = [options ?? []].flat().map((option) => String(option.value))
    setValue(hasMany ? taken : (taken[0] ?? null))
  }
  const options = chosen.map(toOption)
  return (
    <div
      id={id}
      className={['field-type', 'relationship', showError && 'error', shut && 'read-only']
        .filter(Boolean)
        .join(' ')}
    >
      {customComponents?.Label ?? (
        <FieldLabel
          htmlFor={`${id}__input`}
          {...(label && { label })}
          path={path}
          required={required === true}
        />
      )}
      <div className="field-type__wrap">
        {customComponents?.Error ?? <FieldError path={path} showError={showError} />}
        {customComponents?.BeforeInput}
        <ReactSelect
          {...search}
          disabled={shut}
          inputId={`${id}__input`}
          isMulti={hasMany === true}
          isSortable={hasMany === true}
          onChange={take as (options: ReactSelectOption | ReactSelectOption[]) => void}
          showError={showError}
          {...(hasMany ? { value: options } : { value: options[0] ?? (null as never) })}
        />
        {!shut && (
          <NewPlace collection={collection} onMade={(made) => setValue(hasMany ? [...ids, made] : made)} />
        )}
        {customComponents?.AfterInput}
        {customComponents?.Description ?? (
          <FieldDescription {...(admin?.description && { description: admin.description })} path={path} />
        )}
      </div>
    </div>
  )
}

const toWhere = (filter: Where | boolean | undefined): Where | false =>
  filter === false ? false : typeof filter === 'object' ? filter : {}

/** Who keeps the list of places adds one without leaving the text that needs it. */
const NewPlace = ({
  collection,
  onMade,
}: {
  readonly collection: string
  readonly onMade: (id: string) => void
}) => {
  const say = useSay()
  const { permissions } = useAuth()
  const { getEntityConfig } = useConfig()
  const toLabel = useLabel()
  const [Drawer, , { closeDrawer, openDrawer }] = useDocumentDrawer({ collectionSlug: collection })
  if (!permissions?.collections?.[collection]?.create) return null
  const name = toLabel(getEntityConfig({ collectionSlug: collection })?.labels?.singular)
  return (
    <>
      <Button buttonStyle="secondary" size="small" margin={false} onClick={openDrawer}>
        {say({ zh: `名录里没有，新建${name}`, en: `Not in the list: add one (${name})` })}
      </Button>
      <Drawer
        onSave={({ doc }) => {
          closeDrawer()
          onMade(String(doc.id))
        }}
      />
    </>
  )
}

export const PlaceChoice = withCondition(Choice)
