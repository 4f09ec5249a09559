import type { ReactSelectOption } from '@payloadcms/ui'
import { useSay } from '../use-say.ts'
import { isFound } from './search-words.ts'
import type { OfferedPlace, usePlaces } from './use-places.ts'

/** As it stands in a select. */
export const toOption = ({ id, pinyin, title }: OfferedPlace): ReactSelectOption => ({
  ...{ value: id, label: title, pinyin },
})

/**
 * How a select of places is searched: by characters, pinyin or initials, in forms and in the filters of lists alike. All
 * of them are read when it is opened, so that nobody is asked while somebody types.
 */
export const useSearch = ({
  ask,
  isAsking,
  isFailed,
  offered,
}: Omit<ReturnType<typeof usePlaces>, 'chosen'>) => {
  const say = useSay()
  return {
    filterOption: ({ data }: { data: ReactSelectOption }, typed: string) =>
      isFound([String(data.label), String(data.pinyin ?? '')], typed),
    getOptionValue: ({ value }: ReactSelectOption) => String(value),
    isLoading: isAsking && offered === undefined,
    noOptionsMessage: () => say(isFailed ? words.failed : offered ? words.none : words.reading),
    onMenuOpen: ask,
    options: (offered ?? []).map(toOption),
  }
}

const words = {
  none: {
    zh: '名录里没有找到。可以输入名称、拼音或首字母，如“sjx”。',
    en: 'None is found. Type the name, its pinyin or initials.',
  },
  reading: { zh: '正在读取…', en: 'Reading…' },
  failed: {
    zh: '没有读到名录。请检查网络，关上再打开一次。',
    en: 'The list could not be read. Check the connection and open it again.',
  },
}
