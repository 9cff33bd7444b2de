// What every page does: quick-hide, blurred pictures until tapped, forms that are sent once.

const closeMenu = event => {
  for (const menu of document.querySelectorAll('details.more[open]')) {
    if (!menu.contains(event.target)) menu.open = false;
  }
};
document.addEventListener('click', closeMenu);

document.addEventListener('keydown', event => {
  if (event.key === 'Escape') {
    document.querySelectorAll('details.more[open]').forEach(menu => { menu.open = false; });
    document.body.classList.toggle('hide-pictures', true);
    document.querySelectorAll('.private.shown').forEach(picture => picture.classList.remove('shown'));
  }
});

document.addEventListener('click', event => {
  const picture = event.target.closest('.private');
  if (picture && !picture.classList.contains('shown')) {
    picture.classList.add('shown');
    if (picture.hasAttribute('aria-pressed')) picture.setAttribute('aria-pressed', 'true');
    event.preventDefault();
  }
});

document.addEventListener('submit', event => {
  const button = event.submitter;
  if (!event.defaultPrevented && button && !event.target.hasAttribute('hx-post')) {
    setTimeout(() => button.setAttribute('aria-busy', 'true'));
  }
});
window.addEventListener('pageshow', () => {
  document.querySelectorAll('button[aria-busy]').forEach(button => button.removeAttribute('aria-busy'));
});

// Who goes back from a refusal finds what was typed; who goes back from a success finds a new form.
const TYPED = 'needlewise-typed ';
const typedKey = form => TYPED + location.pathname + ' ' + form.getAttribute('action');
const NEVER_TYPED = ['_csrf', 'version'];
const isTyped = ([name, value]) => typeof value === 'string' && !NEVER_TYPED.includes(name);

function putBack(form) {
  const typed = JSON.parse(sessionStorage.getItem(typedKey(form)) ?? 'null');
  if (!typed) return;
  const left = new Map();
  typed.forEach(([name, value]) => left.set(name, [...(left.get(name) ?? []), value]));
  for (const field of form.elements) {
    const values = left.get(field.name);
    if (field.type === 'radio' || field.type === 'checkbox') field.checked = values?.includes(field.value) ?? false;
    else if (values?.length) field.value = values.shift();
  }
}

document.addEventListener('submit', event => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== 'post' || form.hasAttribute('hx-post')) return;
  sessionStorage.setItem(typedKey(form), JSON.stringify([...new FormData(form)].filter(isTyped)));
});

const SENT = 'needlewise-sent';
const kept = () => Object.keys(sessionStorage).filter(key => key.startsWith(TYPED));
if (!document.querySelector('[data-refused]')) {
  const isBack = performance.getEntriesByType('navigation')[0]?.type === 'back_forward';
  if (isBack) document.querySelectorAll('form').forEach(putBack);
  else if (kept().length) sessionStorage.setItem(SENT, kept()[0].slice(TYPED.length).split(' ')[0]);
  kept().forEach(key => sessionStorage.removeItem(key));
}
window.addEventListener('pageshow', event => {
  if (event.persisted && sessionStorage.getItem(SENT) === location.pathname) {
    sessionStorage.removeItem(SENT);
    location.reload();
  }
});
document.querySelectorAll('.go-back').forEach(button => {
  button.hidden = history.length < 2;
  button.addEventListener('click', () => history.back());
});

// Warning signs, check-ins and the session guide stay usable without a connection.
if ('serviceWorker' in navigator) {
  navigator.serviceWorker.register('/sw.js', { scope: '/', updateViaCache: 'none' }).catch(() => undefined);
}
