import { createServerFeature } from '@payloadcms/richtext-lexical'

/** Lets what stands above the form reach the body: all of it in the browser. */
export const WordFeature = createServerFeature({
  key: 'exemplarWord',
  feature: { ClientFeature: 'payload-plugin-exemplar/client#WordFeatureClient' },
})
