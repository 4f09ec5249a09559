import type { Config } from 'payload'

/** What Payload's own dialogs say where something could be lost: what is safe, and what to do; and what it says of nothing. */
const words = {
  zh: {
    leaveWithoutSaving: '还有没保存的内容',
    changesNotSaved: '现在离开，没保存的不会进去。',
    stayOnThisPage: '留下继续写',
    leaveAnyway: '不保存，离开',
    documentLocked: '别人正在写',
    currentlyEditing: '正在编辑这份内容。您可以先只读查看；接管以后，对方没有保存的内容就存不进来了。',
    viewReadOnly: '只读查看',
    takeOver: '接管',
    payloadSettings: '显示设置',
    noLabel: '—',
    noResults: '没有符合条件的{{label}}，请换个条件再查。',
    creatingNewLabel: '正在新建{{label}}',
    searchBy: '搜索{{label}}',
  },
  en: {
    leaveWithoutSaving: 'Something is not saved',
    changesNotSaved: 'What is not saved will not be there if you leave now.',
    stayOnThisPage: 'Stay and write on',
    leaveAnyway: 'Leave without saving',
    documentLocked: 'Somebody is writing in it',
    currentlyEditing:
      'is writing in this. You can read it meanwhile; if you take over, what they have not saved cannot be saved.',
    viewReadOnly: 'Read only',
    takeOver: 'Take over',
    payloadSettings: 'Display',
    noLabel: '—',
  },
} as const

/** The first account is the administrator’s, whom all others have theirs from. */
const first = {
  zh: { beginCreateFirstUser: '先开系统管理员的账号；其他人的账号由系统管理员来开。' },
  en: { beginCreateFirstUser: 'First the account of the administrator, who opens those of all others.' },
} as const

type Part = Record<string, string>
type Translations = Record<string, { general?: Part; authentication?: Part } | undefined>

/** The words of the admin with ours; what the app says itself stays as it says it. */
export const withWords = (i18n: Config['i18n']): NonNullable<Config['i18n']> => {
  const theirs = (i18n?.translations ?? {}) as Translations
  const merged = Object.fromEntries(
    (['zh', 'en'] as const).map((language) => [
      language,
      {
        ...theirs[language],
        general: { ...words[language], ...theirs[language]?.general },
        authentication: { ...first[language], ...theirs[language]?.authentication },
      },
    ]),
  )
  return {
    ...i18n,
    translations: { ...theirs, ...merged } as NonNullable<Config['i18n']>['translations'],
  } as NonNullable<Config['i18n']>
}
