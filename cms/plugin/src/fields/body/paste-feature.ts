import { createServerFeature } from '@payloadcms/richtext-lexical'

/** What is pasted comes in cleaned and tidied, and is told of: all of it in the browser. */
export const PasteFeature = createServerFeature({
  key: 'exemplarPaste',
  feature: { ClientFeature: 'payload-plugin-exemplar/client#PasteFeatureClient' },
})
