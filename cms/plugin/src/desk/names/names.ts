import type { Label } from '@exemplar/shared/glossary'

type Words = Label | ((element: Element) => Label | undefined)

/** A part of Payload's, and what of it is put right: words in the language of the admin, or a value that is no word. */
export type Named = {
  readonly selector: string
  /** Given to each of these attributes; nothing where there is nothing to say. */
  readonly name?: Words
  readonly as?: readonly ('aria-label' | 'aria-roledescription' | 'title')[]
  /** Attributes with other values; null takes one away. */
  readonly set?: Readonly<Record<string, string | null>>
}

const toText = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\*\s*$/, '').trim()

/** The label of the field that an element is a part of. */
const readLabel = (element: Element): string =>
  toText(element.closest('.field-type, .checkbox-input')?.querySelector('.field-label, label'))

const labelOf =
  (toName: (label: string) => Label = (label) => ({ zh: label, en: label })) =>
  (element: Element): Label | undefined => {
    const label = readLabel(element)
    return label === '' ? undefined : toName(label)
  }

const own = (text: string): Label | undefined => (text === '' ? undefined : { zh: text, en: text })

/** Buttons of the editor's bar, by their keys. */
const tools: Readonly<Record<string, Label>> = {
  bold: { zh: '加粗', en: 'Bold' },
  italic: { zh: '斜体', en: 'Italic' },
  underline: { zh: '下划线', en: 'Underline' },
  strikethrough: { zh: '删除线', en: 'Strike through' },
  link: { zh: '链接', en: 'Link' },
  unorderedList: { zh: '项目列表', en: 'List' },
  orderedList: { zh: '编号列表', en: 'Numbered list' },
  blockquote: { zh: '引文', en: 'Quotation' },
  upload: { zh: '图片', en: 'Picture' },
}

/** What Payload writes into its parts itself and takes from no translation, and what it gives no name at all. */
export const names: readonly Named[] = [
  {
    selector: 'section[aria-label^="Notifications"]',
    name: { zh: '提示', en: 'Notices' },
  },
  {
    selector: '#select-all',
    as: ['title', 'aria-label'],
    name: { zh: '选中本页全部', en: 'Select all on this page' },
  },
  {
    selector: '.select-row input[type=checkbox]',
    as: ['title', 'aria-label'],
    name: (element) => {
      const row = toText(element.closest('tr')?.querySelector('a'))
      return { zh: `选中${row}`, en: `Select ${row}`.trim() }
    },
  },
  {
    selector: '.field-type .checkbox-input input',
    as: ['title', 'aria-label'],
    name: (element) =>
      own(toText(element.closest('.checkbox-input')?.querySelector('label'))) ?? labelOf()(element),
  },
  {
    selector: '[aria-roledescription=sortable]',
    as: ['aria-roledescription'],
    name: { zh: '可以拖动', en: 'Can be moved' },
  },
  {
    selector: '.relationship--multi-value-label__drawer-toggler, .relationship--single-value__drawer-toggler',
    name: (element) => {
      const text = toText(element.parentElement)
      return { zh: `打开${text}`, en: `Open ${text}` }
    },
  },
  {
    selector: '.toolbar-popup__dropdown-add',
    name: { zh: '插入', en: 'Insert' },
  },
  {
    selector: '.toolbar-popup__dropdown-text',
    name: { zh: '正文和标题', en: 'Text and headings' },
  },
  {
    selector: '.draggable-block-menu',
    name: { zh: '拖动这一段', en: 'Move this paragraph' },
  },
  {
    selector: '.add-block-menu',
    name: { zh: '在这里插入', en: 'Insert here' },
  },
  { selector: '.link-edit', name: { zh: '修改链接', en: 'Change the link' } },
  { selector: '.link-trash', name: { zh: '去掉链接', en: 'Remove the link' } },
  {
    selector: '.insert-paragraph-at-end',
    name: { zh: '在末尾加一段', en: 'Add a paragraph at the end' },
  },
  { selector: '.ContentEditable__root', name: labelOf() },
  { selector: '.field-type .rs__input', name: labelOf() },
  { selector: '.react-datepicker__input-container input', name: labelOf() },
  { selector: '.clickable-arrow--left', name: { zh: '上一页', en: 'Page before' } },
  { selector: '.clickable-arrow--right', name: { zh: '下一页', en: 'Next page' } },
  // Who sees the word and says it finds the button.
  { selector: '.list-create-new-doc__create-new-button', name: (element) => own(toText(element)) },
  {
    selector: '.toolbar-popup__button[data-button-key]:not([title])',
    name: (element) => tools[element.getAttribute('data-button-key') ?? ''],
  },
  { selector: '.doc-controls__popup .popup-button', name: { zh: '更多操作', en: 'More' } },
  { selector: '.clipboard-action__popup .popup-button', name: { zh: '复制和粘贴', en: 'Copy and paste' } },
  // One comes to it by the keys, so it is no secret to the ear; the other does what the keys do in the field itself.
  { selector: '.clear-indicator', name: { zh: '清空', en: 'Clear' }, set: { 'aria-hidden': null } },
  { selector: '.dropdown-indicator', set: { tabindex: '-1' } },
  // A list of links that are no items of it, and a button with buttons in it.
  { selector: '.doc-tabs__tabs', name: { zh: '本页各栏', en: 'Views of this page' }, set: { role: 'group' } },
  { selector: '.rs__multi-value[role=button]', set: { role: 'group' } },
]
