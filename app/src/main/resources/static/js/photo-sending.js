// Sends photographs one by one, each in its own request, and shows what was answered.

const form = document.getElementById('upload');
const list = document.getElementById('photos');
const status = document.getElementById('upload-status');
const words = form.dataset;
const LARGEST = 64 * 1024 * 1024;
const waiting = [];
let busy = false;
let arrived = false;
let done = 0;
let all = 0;

const filled = (text, ...values) => values.reduce((t, value, i) => t.replace(`{${i}}`, value), text);

const note = text => { status.textContent = text; };

const placeholder = file => {
  const card = document.createElement('article');
  card.className = 'card photo-card';
  const line = document.createElement('p');
  line.textContent = filled(words.sending, file.name);
  card.append(line, document.createElement('progress'));
  list.prepend(card);
  return card;
};

const failed = (card, file, text, again) => {
  card.classList.add('refused');
  const line = document.createElement('p');
  const name = document.createElement('strong');
  name.textContent = file.name;
  line.append(name, ' ', text);
  card.replaceChildren(line);
  if (again) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = words.again;
    button.addEventListener('click', () => { card.remove(); send([file]); });
    card.append(button);
  }
};

const post = async file => {
  const body = new FormData();
  body.append('file', file, file.name);
  // Measuring waits until the last one is there.
  body.append('more', String(waiting.length > 0));
  const headers = { ...JSON.parse(document.body.getAttribute('hx-headers')), 'HX-Request': 'true' };
  return fetch(form.action, { method: 'POST', body, headers });
};

const one = async (file, card) => {
  if (file.size > LARGEST) {
    failed(card, file, words.large, false);
    return;
  }
  try {
    const answer = await post(file);
    arrived = true;
    const holder = document.createElement('template');
    holder.innerHTML = await answer.text();
    const known = holder.content.querySelector('[data-known]');
    card.replaceWith(holder.content);
    if (known) document.getElementById(`photo-${known.dataset.known}`)?.scrollIntoView({ block: 'nearest' });
  } catch {
    failed(card, file, words.lost, true);
    arrived = false;
  }
};

const work = async () => {
  busy = true;
  while (waiting.length) {
    const { file, card } = waiting.shift();
    await one(file, card);
    done += 1;
    note(filled(words.progress, done, all));
  }
  busy = false;
  if (arrived && words.result && window.htmx) {
    window.htmx.ajax('GET', words.result, { target: '#result', swap: 'outerHTML' });
  }
};

// Takes files in; answers appear in the list.
export const send = files => {
  document.getElementById('no-photo')?.remove();
  if (!busy) { done = 0; all = 0; }
  for (const file of files) {
    waiting.push({ file, card: placeholder(file) });
    all += 1;
  }
  note(filled(words.progress, done, all));
  if (!busy && waiting.length) work();
};
