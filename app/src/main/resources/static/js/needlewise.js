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

// Warning signs, check-ins and the session guide stay usable without a connection.
if ('serviceWorker' in navigator) {
  navigator.serviceWorker.register('/sw.js', { scope: '/', updateViaCache: 'none' }).catch(() => undefined);
}
