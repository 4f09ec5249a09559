import { glossary } from '@exemplar/shared/glossary'
import { FieldDescription, FieldError, FieldLabel, useField, withCondition } from '@payloadcms/ui'
import type { RelationshipFieldClientComponent } from 'payload'
import { useRef, useState } from 'react'
import { useSay } from '../../use-say.ts'
import { ChosenStandards } from './chosen-standards.tsx'
import { StandardList } from './standard-list.tsx'
import { standardsStyle } from './standards-style.ts'
import { useStandards, useStandardTexts } from './use-standards.ts'

/**
 * The items that a text is about, the leading one first: those that are chosen stand at the top, below them all others by
 * the six categories, found by number, name and words of what they demand.
 */
const Choice: RelationshipFieldClientComponent = ({ field, path: pathOfField, readOnly }) => {
  const { customComponents, disabled, path, setValue, showError, value } = useField<readonly string[] | null>(
    {
      potentiallyStalePath: pathOfField,
    },
  )
  const say = useSay()
  const [isOpen, setOpen] = useState(false)
  const summary = useRef<HTMLElement>(null)
  const { admin, label, relationTo, required } = field
  const collection = [relationTo].flat()[0] as string
  const { groups, isFailed } = useStandards(collection)
  const said = useStandardTexts(collection, isOpen)
  const ids = value ?? []
  const shut = readOnly === true || disabled === true
  return (
    <div
      id={`field-${path.replaceAll('.', '__')}`}
      className={['field-type', 'exemplar-standards', showError && 'error'].filter(Boolean).join(' ')}
    >
      <style href="exemplar-standards" precedence="medium">
        {standardsStyle}
      </style>
      {customComponents?.Label ?? (
        <FieldLabel as="span" {...(label && { label })} path={path} required={required === true} />
      )}
      <div className="field-type__wrap">
        {customComponents?.Error ?? <FieldError path={path} showError={showError} />}
        {isFailed && (
          <p role="alert">
            {say({
              zh: '没有读到小项名录，已选的还在。请检查网络后刷新页面。',
              en: 'The items could not be read; what is chosen stays. Check the connection and reload.',
            })}
          </p>
        )}
        <ChosenStandards
          ids={ids}
          groups={groups}
          isShut={shut}
          onChange={setValue}
          onRemoved={() => summary.current?.focus()}
        />
        {!shut && groups && (
          <details onToggle={(event) => setOpen(event.currentTarget.open)}>
            <summary ref={summary}>
              {say({ zh: `按大项选${glossary.standard.zh}`, en: 'Choose by category' })}
            </summary>
            {isOpen && <StandardList ids={ids} groups={groups} said={said} onChange={setValue} />}
          </details>
        )}
        {customComponents?.Description ?? (
          <FieldDescription {...(admin?.description && { description: admin.description })} path={path} />
        )}
      </div>
    </div>
  )
}

export const StandardsChoice = withCondition(Choice)
