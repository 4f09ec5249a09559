import { expect, test } from 'vitest'
import { findLabel } from './named-field.ts'

test.each([
  ['经验', { zh: '经验', en: '经验' }],
  [
    { zh: '经验', en: 'Story' },
    { zh: '经验', en: 'Story' },
  ],
  [
    ({ i18n }: { i18n: { language: string } }) => (i18n.language === 'zh' ? '经验' : 'Story'),
    { zh: '经验', en: 'Story' },
  ],
  // The words of Payload's own labels are in its translations, which are not here.
  [({ t }: { t: (key: string) => string }) => t('general:users'), undefined],
  [({ i18n }: { i18n: { t: (key: string) => string } }) => i18n.t('general:users'), undefined],
  [({ i18n }: { i18n: { dates: { name: string } } }) => i18n.dates.name, undefined],
  [undefined, undefined],
])('a label is read in both languages, in whatever form it is given: %s', (label, said) => {
  expect(findLabel({ label })).toEqual(said)
})
