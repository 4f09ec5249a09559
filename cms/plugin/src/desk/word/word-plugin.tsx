import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useForm } from '@payloadcms/ui'
import { useEffect } from 'react'
import { keepBody } from './body-editors.ts'

const WordPlugin = () => {
  const [editor] = useLexicalComposerContext()
  const { getFields } = useForm()
  useEffect(() => keepBody(getFields, editor), [editor, getFields])
  return null
}

/** The editor's part of an import: it says which form it stands in. */
export const WordFeatureClient = createClientFeature({
  plugins: [{ Component: WordPlugin, position: 'normal' }],
})
