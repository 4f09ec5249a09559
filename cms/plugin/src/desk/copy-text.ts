/** Puts a text into the clipboard; tells whether it is there. Over plain HTTP browsers have the old way only. */
export const copyText = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyOldWay(text)
  }
}

const copyOldWay = (text: string): boolean => {
  const holder = document.createElement('textarea')
  holder.value = text
  holder.style.position = 'fixed'
  document.body.append(holder)
  holder.select()
  const done = document.execCommand('copy')
  holder.remove()
  return done
}
