type Accepted = {
  readonly text: RegExp
  /** Where it may stand, by the names of elements, ids and classes; absent where it may anywhere. */
  readonly where?: RegExp
  readonly because: string
}

/** Latin that a Chinese admin shows, each with its reason. Whatever can have a Chinese name gets one and stays off it. */
export const accepted: readonly Accepted[] = [
  {
    text: /https?:\/\/[^\s，。；）]+/g,
    because: 'the address of a site or a page, which is typed like that',
  },
  { text: /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, because: 'an e-mail address' },
  {
    text: /[\w\u4e00-\u9fff（）-]*\.(?:pdf|docx?|xlsx?|pptx?|wps|csv|zip|png|jpe?g|avif|webp)\b/gi,
    because: 'the name of a file, or how it ends',
  },
  {
    text: /(?<![A-Za-z])(?:PDF|Word|Excel|PowerPoint|WPS|CSV|XLSX|DOCX|PPTX|xlsx?|docx?|pptx?|ppt|doc|wps)(?![A-Za-z])/g,
    because: 'what people call these files and programs',
  },
  {
    text: /(?<![A-Za-z])(?:JPE?G|PNG|WebP|WebM|AVIF|MP3|MP4|M4A|ZIP|[KMG]B)(?![A-Za-z])/g,
    because: 'kinds of pictures, sounds and films, and their sizes',
  },
  { text: /\bAlt\b/g, where: /exemplar-keys/, because: 'what is written on the key' },
  { text: /\bCtrl(?=\+[A-Z]\b)/g, because: 'what is written on the key' },
  {
    text: /[a-z\d]+(?:-[a-z\d]+)*/g,
    where: /\[data-path=slug\]/,
    because: 'the address of the page, which goes out with it and is reviewed with it',
  },
  {
    text: /\b(?:SMTP_URL|MAIL_FROM|exemplar(?:-backup\.timer| [a-z-]+))/g,
    where: /\bcode\b/,
    because: 'a setting of the server, or a command that is typed there',
  },
  { text: /GB\/T/g, because: 'how national standards are called' },
  { text: /\bMIT\b/g, where: /licence|exemplar-reading|figcaption/, because: 'the name of a licence' },
  {
    text: /\b(?:Chrome|Edge|Firefox|Safari|Linux|Windows|macOS|Android|iOS)\b/g,
    where: /ul > li|li > span/,
    because: 'the browser that an account signed in with, by the name on its window',
  },
  {
    text: /\b(?:[0-9a-f]{16}|[0-9a-f]{64})\b/g,
    because: 'a digest, by which two things are told to be the same',
  },
  {
    text: /[\s\S]+/g,
    where: /exemplar-told__bytes/,
    because: 'what was signed or digested of a record, byte for byte, for whoever checks it',
  },
  {
    text: /[a-z0-9]+(?:-[a-z0-9]+)*/g,
    where: /(?:#field-(?:slug|key)|__key)\[value\]$/,
    because: 'a name in the addresses of the site or of a unit, which has Latin letters alone',
  },
  {
    text: /\b(?:wei-jian-wei|changqiao|select)\b/g,
    where: /field-description-(?:key|reading|phases__)/,
    because: 'an example of a name that has to be written in Latin letters',
  },
  {
    text: /\b(?:image|application|video|audio)\/[\w.+-]+/g,
    where: /(?:file-meta__size-type|upload-relationship-details__meta)$/,
    because: 'the type of a file, which Payload writes beside its size and takes no other words for',
  },
]
