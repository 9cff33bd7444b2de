// Before and after, skin on skin: wipe, side by side, blink; zoom and pan.

for (const compare of document.querySelectorAll('.compare')) {
  const stage = compare.querySelector('.stage');
  const [before, after] = compare.querySelectorAll('.stage img');
  const afterBox = compare.querySelector('.after');
  const line = compare.querySelector('.wipe-line');
  const wipe = compare.querySelector('.wipe');
  const zoom = compare.querySelector('.zoom');
  const visit = compare.querySelector('.compare-visit');
  const caption = compare.querySelector('.later-caption');
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  let pan = { x: 0.5, y: 0.5 };
  let drag = null;
  let blinking = 0;

  const place = () => {
    const mode = compare.dataset.mode;
    afterBox.style.clipPath = mode === 'wipe' ? `inset(0 0 0 ${wipe.value}%)` : '';
    line.style.left = `calc(${wipe.value}% - 1px)`;
    const scale = zoom.value / 100;
    for (const picture of [before, after]) {
      picture.style.transform = `scale(${scale}) translate(${-pan.x * (1 - 1 / scale) * 100}%, ${-pan.y * (1 - 1 / scale) * 100}%)`;
    }
  };

  const setMode = mode => {
    compare.dataset.mode = mode;
    compare.querySelectorAll('.modes button').forEach(b => b.setAttribute('aria-pressed', String(b.dataset.mode === mode)));
    clearInterval(blinking);
    stage.classList.remove('blink');
    if (mode === 'blink') {
      blinking = setInterval(() => stage.classList.toggle('blink'), still ? 2500 : 800);
    }
    place();
  };

  compare.querySelectorAll('.modes button').forEach(b => b.addEventListener('click', () => setMode(b.dataset.mode)));
  wipe.addEventListener('input', place);
  zoom.addEventListener('input', place);
  visit.addEventListener('change', () => {
    before.src = `/photos/aligned/${visit.value}/before`;
    after.src = `/photos/aligned/${visit.value}/after`;
    caption.textContent = visit.selectedOptions[0].textContent;
  });

  stage.addEventListener('pointerdown', event => {
    if (!stage.classList.contains('shown') || event.target.closest('button')) return;
    drag = { x: event.clientX, y: event.clientY, pan: { ...pan } };
    stage.setPointerCapture(event.pointerId);
    if (zoom.value === '100' && compare.dataset.mode === 'wipe') moved(event);
  });
  const moved = event => {
    if (!drag) return;
    const box = stage.getBoundingClientRect();
    const scale = zoom.value / 100;
    if (scale === 1 && compare.dataset.mode === 'wipe') {
      wipe.value = 100 * (event.clientX - box.left) / box.width;
    } else if (scale > 1) {
      const within = value => Math.min(1, Math.max(0, value));
      pan = {
        x: within(drag.pan.x - (event.clientX - drag.x) / box.width / (scale - 1)),
        y: within(drag.pan.y - (event.clientY - drag.y) / box.height / (scale - 1)),
      };
    }
    place();
  };
  stage.addEventListener('pointermove', moved);
  for (const end of ['pointerup', 'pointercancel']) stage.addEventListener(end, () => { drag = null; });
  stage.addEventListener('dragstart', event => event.preventDefault());
  place();
}
