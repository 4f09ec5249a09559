/**
 * Style of the page on which a text is read: the text in the measure of the public site, notes in the margin. Notes are
 * floats that clear each other, so that they give way without being measured; where there is no room for a margin, each
 * stands below its part.
 */
export const readingStyle = `
.exemplar-reading { padding: calc(var(--base) * 1.2) var(--gutter-h) 0; font-size: 16px; line-height: 1.7; }
/* The text has its title itself, and what the list is for is told where one writes. */
body:has(.exemplar-reading__text) .doc-header__title { font-size: 18px; }
body:has(.exemplar-reading__text) .custom-view-description { display: none; }
.exemplar-reading__sheet { container-type: inline-size; padding-block-end: 2rem; }
.exemplar-reading .exemplar-review { border: 0; margin: 0; padding: 0; }
.exemplar-reading :is(a, button, summary, [tabindex]):focus-visible { outline: 3px solid var(--seal, currentColor); outline-offset: 2px; }
.exemplar-reading__page { display: flex; flex-direction: column; gap: 1.5rem; }
.exemplar-reading__count { color: var(--theme-elevation-600); }
.exemplar-reading__count small { display: block; font-size: 14px; }
.exemplar-reading__steps { display: flex; flex-wrap: wrap; gap: 0.3em 1em; }
.exemplar-reading__steps button { font: inherit; color: inherit; background: none; border: 0; padding: 0.25em 0; text-decoration: underline; text-underline-offset: 3px; cursor: pointer; }
.exemplar-keys { display: inline-block; margin-inline-start: 0.6em; padding: 0 0.35em; border: 1px solid currentColor; font: 400 13px / 1.5 var(--font-body); white-space: nowrap; text-decoration: none; opacity: 0.85; }
.exemplar-reading__text { position: relative; min-width: 0; overflow-wrap: anywhere; }
.exemplar-reading__text > :first-of-type h2 { margin-block-start: 0; }
.exemplar-reading__text :is(h2, h3, h4, h5, h6) { font-family: var(--serif, inherit); font-weight: 700; line-height: 1.4; margin: 1.6em 0 0.5em; text-wrap: balance; }
.exemplar-reading__text h2 { font-size: clamp(26px, 3.2cqi, 38px); margin-block-end: 0.4em; }
.exemplar-reading__text h3 { font-size: 22px; }
.exemplar-reading__text h4 { font-size: 18px; }
.exemplar-reading__text :is(h5, h6) { font-size: 16px; }
.exemplar-reading__text :is(p, ul, ol, blockquote, figure, dl) { margin: 0 0 0.9em; }
.exemplar-reading__text :is(p, li, blockquote) { font-size: 17px; line-height: 1.9; }
.exemplar-reading__text .exemplar-reading__deck { font: 400 20px / 1.8 var(--serif, inherit); }
.exemplar-reading__text .exemplar-reading__label { font: 700 16px / 1.5 var(--serif, inherit); margin: 1.2em 0 0.2em; }
.exemplar-reading__words { white-space: pre-wrap; }
.exemplar-reading__text blockquote { border-inline-start: 4px solid var(--theme-elevation-800); padding-inline-start: 1em; }
.exemplar-reading__text a { text-decoration: underline; text-underline-offset: 3px; }
.exemplar-reading__text img { display: block; max-width: 100%; height: auto; max-height: 70vh; }
.exemplar-reading__text figcaption p { font-size: 15px; line-height: 1.6; margin: 0.3em 0 0; }
.exemplar-reading__text figcaption small { color: var(--theme-elevation-600); font-size: 14px; }
.exemplar-reading__facts { display: flex; flex-wrap: wrap; gap: 0.2em 2em; padding: 0.6em 0; border-block: 1px solid var(--theme-elevation-200); font-size: 15px; line-height: 1.7; }
.exemplar-reading__facts > div { display: flex; gap: 0.6em; min-width: 0; }
.exemplar-reading__facts dt { flex: none; color: var(--theme-elevation-600); }
.exemplar-reading__facts dd { margin: 0; min-width: 0; }
.exemplar-reading__wide { overflow-x: auto; margin-block-end: 1.2em; }
.exemplar-reading__wide table { border-collapse: collapse; min-width: 100%; font-size: 16px; line-height: 1.6; }
.exemplar-reading__wide caption { text-align: start; font-weight: 700; padding-block-end: 0.4em; }
.exemplar-reading__wide :is(th, td) { border-block: 1px solid var(--theme-elevation-200); padding: 0.45em 0.7em 0.45em 0; text-align: start; vertical-align: top; min-width: 4.5em; overflow-wrap: normal; white-space: pre-line; font-weight: 400; }
.exemplar-reading__wide :is(thead th, tbody th) { font-weight: 700; }
.exemplar-reading__wide :is(th, td) p { margin: 0; font: inherit; }
.exemplar-reading__part { display: flex; flex-direction: column; }
.exemplar-reading__part > :last-child { min-width: 0; }
.exemplar-reading__margin { order: 1; font-size: 15px; line-height: 1.6; border-block-start: 1px solid var(--theme-elevation-800); padding-block: 0.4em 0.2em; margin-block-end: 1.2em; overflow-wrap: anywhere; }
.exemplar-reading__margin :is(p, li) { font-size: 15px; line-height: 1.6; margin: 0; }
.exemplar-reading__margin :is(ul, ol) { list-style: none; margin: 0 0 0.5em; padding: 0; }
.exemplar-reading__margin li + li { margin-block-start: 0.7em; }
.exemplar-reading__margin h4 { margin: 0; }
.exemplar-reading__margin > .exemplar-review__findings > li { border-inline-start: 4px solid var(--theme-warning-500); padding-inline-start: 0.7em; }
.exemplar-reading__margin > .exemplar-review__findings > li[data-level='block'] { border-inline-start: 8px double var(--theme-error-500); }
.exemplar-reading__margin > .exemplar-review__findings > li[data-answered='true'] { border-color: var(--theme-elevation-250); }
.exemplar-reading__bar { position: sticky; inset-block-end: 0; z-index: 20; margin-inline: calc(-1 * var(--gutter-h)) !important; padding: 0.8rem var(--gutter-h) !important; background: var(--theme-bg); border-block-start: 4px solid var(--theme-elevation-1000) !important; max-height: 80vh; overflow-y: auto; }
.exemplar-reading__bar .exemplar-review__buttons { gap: 0.6em; }
.exemplar-reading__bar [role='group'].exemplar-review__form { border: 0; padding: 0; max-width: 46rem; }
@container (min-width: 660px) {
  .exemplar-reading__text { --margin: 14rem; padding-inline-end: calc(var(--margin) + 1.5rem); }
  .exemplar-reading__part { display: block; }
  .exemplar-reading__margin { float: right; clear: right; width: var(--margin); margin-inline-end: calc(-1 * (var(--margin) + 1.5rem)); }
  .exemplar-reading__text::after { content: ''; display: block; clear: both; }
}
@container (min-width: 1000px) {
  .exemplar-reading__page { display: grid; grid-template: auto 1fr / 13rem minmax(0, 58rem); grid-template-areas: 'head text' 'more text'; gap: 1.2rem 2.5rem; }
  .exemplar-reading__head { grid-area: head; }
  .exemplar-reading__text { grid-area: text; --margin: 17rem; padding-inline-end: calc(var(--margin) + 2rem); }
  .exemplar-reading__margin { margin-inline-end: calc(-1 * (var(--margin) + 2rem)); }
  .exemplar-reading__more { grid-area: more; align-self: start; border-block-start: 1px solid var(--theme-elevation-200) !important; padding-block-start: 1rem !important; }
}
@media (max-width: 700px) {
  .exemplar-keys { display: none; }
  .exemplar-reading__steps button { min-height: 44px; }
  .exemplar-reading__bar { position: static; border: 0 !important; padding: 0 !important; max-height: none; }
  .exemplar-reading:has(.exemplar-review__buttons > *) { padding-block-end: 7rem; }
}
@media print {
  .exemplar-reading__bar, .exemplar-reading__steps, .exemplar-reading__more, .exemplar-reading details:not([open]), .exemplar-reading__margin .btn { display: none; }
  .exemplar-reading__part { break-inside: auto; }
  .exemplar-reading__text figure, .exemplar-reading__margin { break-inside: avoid; }
  .exemplar-reading__wide { overflow: visible; }
}
`
