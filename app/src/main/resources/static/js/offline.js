// Says when there is no connection, keeps what is answered then, and sends it later.

const note = document.getElementById('offline');
const QUEUE = 'needlewise-queue';
const queue = () => JSON.parse(localStorage.getItem(QUEUE) ?? '[]');
const keep = list => (list.length ? localStorage.setItem(QUEUE, JSON.stringify(list)) : localStorage.removeItem(QUEUE));

async function isThere() {
  try {
    return (await fetch('/healing/here', { cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}

async function freshToken() {
  const html = await (await fetch('/healing/red-flags', { cache: 'no-store' })).text();
  return new DOMParser().parseFromString(html, 'text/html').querySelector('meta[name="csrf-token"]').content;
}

async function sendQueue() {
  const waiting = queue();
  if (!waiting.length) return;
  const token = await freshToken();
  for (const item of waiting) {
    const answer = await fetch(item.url, { method: 'POST', body: new URLSearchParams(item.body), headers: { 'X-CSRF-TOKEN': token } });
    if (!answer.ok && answer.status >= 500) continue;
    keep(queue().filter(other => other.body.submission !== item.body.submission));
    if (answer.ok) tell(item, answer.url);
  }
}

/** Who still waits where it was answered sees the result; elsewhere a line leads there. */
function tell(item, result) {
  if (document.querySelector(`.queued[data-submission="${item.body.submission}"]`)) {
    location.assign(result);
  } else if (note) {
    const link = document.createElement('a');
    link.href = result;
    link.className = 'notice notice-good sent-note';
    link.textContent = note.dataset.sent;
    note.after(link);
  }
}

async function look() {
  const there = await isThere();
  if (note) note.hidden = there;
  if (there) await sendQueue();
}

for (const form of document.querySelectorAll('form[data-queue]')) {
  const allNo = form.querySelector('.all-no');
  if (allNo) {
    allNo.hidden = false;
    allNo.addEventListener('click', () => {
      form.querySelectorAll('.findings input[value="no"]').forEach(choice => { choice.checked = true; });
    });
  }
  form.addEventListener('submit', async event => {
    if (form.dataset.sending) return;
    event.preventDefault();
    form.elements.answeredAt.value = new Date().toISOString();
    if (await isThere()) {
      form.dataset.sending = 'true';
      form.submit();
      return;
    }
    const body = Object.fromEntries(new FormData(form));
    keep([...queue().filter(item => item.body.submission !== body.submission), { url: form.action, body }]);
    const word = document.createElement('p');
    word.className = 'notice notice-wait queued';
    word.dataset.submission = body.submission;
    word.setAttribute('role', 'status');
    word.textContent = form.dataset.queued;
    form.replaceWith(word);
  });
}

window.addEventListener('online', look);
window.addEventListener('offline', look);
setInterval(look, 15000);
look();
