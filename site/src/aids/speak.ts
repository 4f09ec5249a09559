const noVoice =
  '这台设备没有中文语音，不能朗读。可以在系统设置里装上中文语音，或者用系统的屏幕朗读，见“无障碍”一页。'

/** How long a browser may take to name its voices. Some never say that they have none. */
const patience = 1500

type Told = {
  /** A sentence for the reader; none takes it away. */
  readonly say: (text: string) => void
  readonly change: (isSpeaking: boolean) => void
}

const findVoice = (): SpeechSynthesisVoice | undefined =>
  speechSynthesis.getVoices().find(({ lang }) => /^(zh|cmn)/i.test(lang))

const untilVoice = (): Promise<SpeechSynthesisVoice | undefined> => {
  const voice = findVoice()
  if (voice) return Promise.resolve(voice)
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      speechSynthesis.removeEventListener('voiceschanged', end)
      resolve(findVoice())
    }
    const timer = setTimeout(end, patience)
    speechSynthesis.addEventListener('voiceschanged', end)
  })
}

/** The page's text by heading, paragraph and line, in the order in which it stands; what is folded or hidden is not read. */
const listPassages = (main: Element): string[] =>
  [...main.querySelectorAll<HTMLElement>('h1, h2, h3, h4, p, li, dt, dd, th, td, figcaption, summary')]
    .filter(
      (element) => !element.querySelector('p, li, dt, dd, th, td') && element.checkVisibility?.() !== false,
    )
    .map((element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '')

/** Reads the page aloud with a voice of this machine, and says so where there is none. */
export const createSpeaker = ({ say, change }: Told) => {
  let isSpeaking = false
  const stop = () => {
    if ('speechSynthesis' in window) speechSynthesis.cancel()
    isSpeaking = false
    change(false)
  }
  const speak = async () => {
    const voice = 'speechSynthesis' in window ? await untilVoice() : undefined
    const main = document.querySelector('#main')
    if (!voice || !main) return say(noVoice)
    say('')
    isSpeaking = true
    change(true)
    const passages = listPassages(main)
    passages.forEach((passage, index) => {
      const utterance = new SpeechSynthesisUtterance(passage)
      utterance.voice = voice
      utterance.lang = 'zh-CN'
      utterance.rate = 0.9
      if (index === passages.length - 1) utterance.addEventListener('end', stop)
      speechSynthesis.speak(utterance)
    })
  }
  // Some browsers go on reading a page that was left.
  window.addEventListener('pagehide', stop)
  return { stop, turn: () => (isSpeaking ? stop() : void speak()) }
}
