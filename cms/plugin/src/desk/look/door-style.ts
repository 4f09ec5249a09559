/** Where one comes in, and what stops one: a double frame. */
export const doorStyle = `
.template-minimal { background: var(--paper); padding-block-start: 8px; }
.template-minimal__wrap { border: 5px solid var(--ink); outline: 1px solid var(--ink); outline-offset: 3px; padding: 36px 44px; max-width: 560px; width: calc(100vw - 40px); }
.login__brand { display: block; margin: 0 0 24px; width: 100%; }
.login__form > a { display: inline-block; margin-block: 10px 22px; color: inherit; }
.login .form-submit .btn { width: 100%; padding: 13px; }
.exemplar-door p { margin: 0; }
.exemplar-door__bureau { font: 700 17px / 1.6 var(--serif); letter-spacing: 0.16em; }
.exemplar-door__name { font: 900 clamp(34px, 9vw, 60px) / 1.2 var(--serif); text-wrap: balance; }
.exemplar-door__about { margin-block-start: 8px !important; font: 400 17px / 1.7 var(--serif); }
.exemplar-door__help { border-block-start: 5px solid var(--ink); margin-block-start: 28px; padding-block-start: 12px; line-height: 1.7; }
.exemplar-door__help strong { display: block; font: 900 28px / 1.3 var(--serif); }
.exemplar-door__help span { display: block; color: var(--soft); font-size: 14px; }
.step-nav__home:has(.exemplar-sign) { width: auto; height: auto; }
.exemplar-sign { display: inline-grid; flex: none; place-items: center; width: 26px; height: 26px; font: 700 17px / 1 var(--serif); background: var(--ink); color: var(--paper); forced-color-adjust: none; }
.payload__modal-item :is(.confirmation-modal__wrapper, .document-stale-data__wrapper, .leave-without-saving__wrapper, .document-locked__wrapper) { background: var(--paper); border: 5px solid var(--ink); outline: 1px solid var(--ink); outline-offset: 3px; padding: 26px 30px; }
.drawer__content { background: var(--paper); border-inline-start: 5px solid var(--ink); box-shadow: none; }
.popup__content { border: 1px solid var(--ink); background: var(--paper); box-shadow: none; }
@media (max-width: 700px) { .template-minimal__wrap { padding: 22px 18px; } }
`
