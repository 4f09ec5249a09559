// The widths at which pictures are shown, as browsers want to hear of them (`sizes`) before anything is laid out: what
// `section.astro`, `article-columns.astro` and the pages say in rem, at the normal size of type (18 px). The sheet changes
// at 39 and at 61 rem (702 and 1098 px), the gutters, the margin column and the gaps are what is taken away.

const phone = 'calc(100vw - 36px)'

export const shownWidths = {
  /** At the head of an article, over all of its columns. */
  cover: `(min-width: 1651px) 1300px, (min-width: 702px) calc(89.2vw - 176px), ${phone}`,
  /** The newest story on the front page. */
  lead: `(min-width: 1651px) 812px, (min-width: 1098px) calc(58.9vw - 161px), (min-width: 702px) calc(93.2vw - 212px), ${phone}`,
  /** Among running text. */
  text: `(min-width: 1098px) min(684px, 85.2vw - 392px), (min-width: 702px) min(684px, 89.2vw - 176px), ${phone}`,
} as const
