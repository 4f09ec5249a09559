/** Style of quoted words, of their marks in a text, and of what begins a comment on them. */
export const quoteStyle = `
::highlight(exemplar-quote) { background-color: color-mix(in srgb, currentColor 12%, transparent); text-decoration: underline dotted 3px; text-underline-offset: 4px; }
::highlight(exemplar-quote-shown) { background-color: color-mix(in srgb, currentColor 14%, transparent); text-decoration: underline solid 3px; text-underline-offset: 4px; }
.exemplar-quote { margin: 0 0 0.3em !important; overflow-wrap: anywhere; }
.exemplar-quote button { font: inherit; color: inherit; background: none; border: 0; padding: 0.15em 0; text-align: start; cursor: pointer; text-decoration: underline dotted 2px; text-underline-offset: 4px; }
.exemplar-quote button:focus-visible, [data-thread]:focus { outline: 3px solid var(--seal, currentColor); outline-offset: 2px; }
.exemplar-quote-begin { position: absolute; z-index: 15; display: block; padding: 0.5em 0.9em; border: 1px solid var(--theme-elevation-1000); background: var(--theme-elevation-1000); color: var(--theme-elevation-0); font-family: inherit; font-size: 16px; font-weight: 700; line-height: 1.4; cursor: pointer; }
.exemplar-quote-begin:focus-visible { outline: 3px solid var(--seal, currentColor); outline-offset: 2px; }
.exemplar-quote-form { display: flex; flex-direction: column; gap: 0.5em; padding-block: 0.3em 0.8em; }
.exemplar-quote-form textarea { width: 100%; min-height: 5.5em; padding: 0.5em; border: 1px solid currentColor; background: var(--theme-input-bg, transparent); color: inherit; font: inherit; resize: vertical; }
.exemplar-quote-form__buttons { display: flex; flex-wrap: wrap; gap: 0.6em; align-items: center; }
.exemplar-quote-form__question { padding: 0.6em 0.8em; border: 2px solid currentColor; }
.exemplar-quote-form__question p { margin-block-end: 0.5em !important; }
@media (max-width: 700px) {
  .exemplar-quote-begin { position: fixed; inset: auto 0 var(--phone-bar, 0px) 0 !important; width: 100%; min-height: 54px; z-index: 40; }
}
@media print { .exemplar-quote-begin, .exemplar-quote-form { display: none; } }
`
