import { h } from './elements.ts'

/** Where files are put: dropped anywhere on the page, or chosen. They are read here and go nowhere. */
export const createDropZone = (take: (files: readonly File[]) => void): Element => {
  const input = h(
    'input',
    { type: 'file', multiple: '', class: 'unseen', 'aria-label': '选一个文件来核对' },
    [],
  )
  input.addEventListener('change', () => {
    take([...(input.files ?? [])])
    // The same file may be chosen again.
    input.value = ''
  })
  const zone = h('label', { class: 'drop screen' }, [
    input,
    h('b', {}, ['把文件放在这里']),
    '或者点一下，选一个文件',
  ])
  document.addEventListener('dragover', (event) => event.preventDefault())
  document.addEventListener('drop', (event) => {
    event.preventDefault()
    take([...(event.dataTransfer?.files ?? [])])
  })
  return zone
}
