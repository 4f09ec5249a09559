/** What stands around every page: contents at the left, the way here at the head. */
export const frameStyle = `
.template-default { padding-block-start: 8px; }
.template-default__nav-toggler-wrapper { top: 8px; }
.nav { background: var(--paper); border-inline-end: 1px solid var(--ink); }
.nav__scroll { padding: 0; --gutter-h: 0px; display: flex; flex-direction: column; align-items: stretch; }
.exemplar-contents { display: flex; flex-direction: column; min-height: 100%; width: 100%; padding-block: 20px 18px; line-height: 1.6; }
.exemplar-contents :is(p, ul, h2) { margin: 0; padding: 0; }
.exemplar-contents ul { list-style: none; }
.exemplar-contents__name { padding: 0 20px 14px !important; }
.exemplar-contents__name b { display: block; font: 900 24px / 1.2 var(--serif); }
.exemplar-contents__name span { font: 700 15px / 1.5 var(--serif); }
.exemplar-contents nav { border-block-start: 1px solid var(--ink); }
.exemplar-contents section { border-block-end: 1px solid var(--hair); padding-block: 8px; }
.exemplar-contents h2 { font: 400 14px / 1.6 var(--sans); color: var(--soft); padding-inline: 20px; }
.exemplar-contents nav a { display: flex; align-items: baseline; gap: 8px; padding: 4px 20px; font: 700 15px / 1.6 var(--serif); color: inherit; text-decoration: none; }
.exemplar-contents nav a b { margin-inline-start: auto; font: 900 17px / 1 var(--serif); }
.exemplar-contents nav a:hover { text-decoration: underline 2px var(--seal); text-underline-offset: 0.24em; }
.exemplar-contents nav a[aria-current] { background: var(--ink); color: var(--paper); forced-color-adjust: none; }
.exemplar-contents nav a:focus-visible { outline-offset: -3px; }
.exemplar-contents details > summary { padding: 2px 20px; font: 400 14px / 1.6 var(--sans); color: var(--soft); cursor: pointer; }
.exemplar-contents__who { margin-block-start: auto !important; padding: 12px 20px 0 !important; border-block-start: 1px solid var(--hair); font-size: 14px; line-height: 1.7; }
.exemplar-contents__who b { display: block; font: 700 15px / 1.6 var(--serif); }
.exemplar-contents__who span { display: block; color: var(--soft); }
.exemplar-contents__who a { color: inherit; text-underline-offset: 0.24em; margin-inline-end: 1em; }
/* Wide enough, the contents stand open: who works here all day folds nothing away. */
@media (min-width: 1181px) {
  .template-default { display: grid; grid-template-columns: var(--nav-width) minmax(0, 1fr); transition: none; }
  .template-default .nav { position: sticky; inset-block-start: 8px; inset-inline-start: 0; width: var(--nav-width); height: calc(100vh - 8px); opacity: 1; visibility: visible; transform: none; transition: none; }
  .template-default__wrap { grid-column: 2; min-width: 0; }
  .template-default__nav-toggler-wrapper, .app-header__mobile-nav-toggler { display: none; }
}
/* Closed, nothing in them is reached by the keyboard. */
@media (max-width: 1180px) { .template-default .nav:not(.nav--nav-open) { visibility: hidden; } .exemplar-contents { padding-block-start: 64px; } .template-default .nav { inset-block-start: 8px; background: var(--paper); } }
.app-header { height: 48px; border-block-end: 1px solid var(--hair); }
.app-header__bg { background: var(--paper); }
.step-nav { font-size: 14px; }
.step-nav span { max-width: 32em; }
.step-nav span:not(.step-nav__last) { flex: none; }
@media (min-width: 1181px) { .step-nav__home, .step-nav__home + span { display: none; } .app-header__step-nav-wrapper { padding-inline-start: 0; } }
.custom-view-description { font-size: 15px; color: var(--soft); }
.doc-header, .list-header { padding-block-start: 20px; }
.doc-header { border-block-end: 0; }
.doc-header__title, .list-header__title { font: 700 40px / 1.25 var(--serif); letter-spacing: 0.01em; }
/* The whole of a title, on as many lines as it takes. */
.doc-header__title { overflow: visible; white-space: normal; text-overflow: clip; text-wrap: pretty; }
.doc-tabs__tabs { gap: 0; }
.doc-tab { border: 1px solid var(--ink); margin-inline-start: -1px; background: none; }
.doc-tab .btn__label { font: 700 15px / 1.4 var(--serif); }
.doc-tab--active { background: var(--ink); opacity: 1; forced-color-adjust: none; }
.doc-tab--active :is(.doc-tab__label, .btn__label) { color: var(--paper); }
.pill-version-count { background: none; }
.doc-controls { border: 0; border-block-start: 5px solid var(--ink); box-shadow: inset 0 3px var(--paper), inset 0 4px var(--ink); background: var(--paper); z-index: 20; }
.doc-controls::before, .doc-controls::after, .doc-controls__wrapper::before, .doc-controls__wrapper::after { display: none; }
.doc-controls__divider { background: var(--ink); height: 1px; }
.doc-controls__meta { font-size: 14px; }
.btn { font: 700 15px / 1.3 var(--sans); }
.btn--style-primary { background: var(--bg-color); color: var(--color); --bg-color: var(--ink); --color: var(--paper); --hover-bg: var(--ink); forced-color-adjust: none; }
.btn--style-primary:hover { outline: 2px solid var(--ink); outline-offset: 1px; }
.btn--style-primary.btn--disabled { background: var(--leaf); --bg-color: var(--leaf); --color: var(--soft); color: var(--soft); }
/* One button of a group is filled: the one that loses nothing. */
.btn--style-secondary { box-shadow: none; border: 1px solid var(--ink); background: none; }
.btn--style-secondary.btn--disabled { border: 1px dashed var(--soft); color: var(--soft); }
.btn--style-pill, .pill--style-light { background: var(--paper); border: 1px solid var(--ink); color: var(--ink); }
.btn--style-pill:hover, .pill--style-light.pill--has-action:hover { background: var(--leaf); }
.btn--style-secondary:hover { background: none; outline: 2px solid var(--ink); outline-offset: 1px; }
.list-create-new-doc__create-new-button { padding: 8px 16px; background: var(--ink); color: var(--paper); forced-color-adjust: none; }
.list-create-new-doc__create-new-button:is(:hover, :focus, :active) { background: var(--ink); color: var(--paper); outline: 2px solid var(--ink); outline-offset: 1px; }
@media (max-width: 700px) {
  /* Open contents push the page aside as it is: squeezed into what is left it had three words a line. */
  .template-default { overflow-x: clip; }
  .template-default.template-default--nav-open .template-default__wrap { min-width: 100vw; }
  .doc-header__title, .list-header__title { font-size: 27px; }
  .doc-controls__content { overflow: visible; }
  .doc-controls__meta { flex-wrap: wrap; }
  .doc-controls__meta::after { display: none; }
  /* What a thumb hits: 44 pixels. The rules of a place win over these. */
  :where(.btn, .pill, .popup-button, .paginator button, .clickable-arrow, .fixed-toolbar button) { display: inline-flex; align-items: center; justify-content: center; min-height: 44px; }
  :where(.popup-button, .paginator button, .clickable-arrow, .fixed-toolbar button) { min-width: 44px; }
  .app-header :is(.app-header__mobile-nav-toggler, .app-header__account, .step-nav__home) { display: grid; place-items: center; min-width: 44px; min-height: 44px; }
  .app-header .app-header__mobile-nav-toggler { margin-inline-start: -11px; }
  .app-header :is(.hamburger, .hamburger > *) { display: grid; place-items: center; width: 44px; height: 44px; border: 0; background: none; }
  /* Empty while nothing is ticked, and over the last of what is read. */
  .collection-list__list-selection:not(:has(button)) { display: none; }
  .app-header .step-nav a { min-height: 44px; }
  .app-header__wrapper, .step-nav { gap: 4px; }
  .field-type:is(.text, .email, .password, .confirm-password, .number) input, .date-time-picker input { min-height: 44px; }
  .exemplar-contents nav a, .exemplar-contents details > summary { padding-block: 10px; }
  .exemplar-contents__who a { display: inline-block; padding-block: 10px; }
}
@media print { .nav, .app-header, .template-default__nav-toggler-wrapper, .doc-tabs, .template-default:has(.exemplar-reading) .doc-header { display: none; } .template-default { display: block; padding: 0; } }
`
