// Guides through a session. Every step goes to the server at once and into this browser too; what could not be sent is
// sent again when the connection is back. The server decides: a step made upon an older state is not taken.

const page = document.querySelector('.guide');
const status = document.getElementById('guide-status');
const token = document.querySelector('meta[name="csrf-token"]');
const storeKey = `needlewise-session-${page.dataset.session}`;
// By zone: the newest state that this browser knows, the version it stands upon, and whether it waits to be sent.
const kept = JSON.parse(localStorage.getItem(storeKey) ?? '{}');
const isWaiting = () => Object.values(kept).some(zone => zone.waits);
page.classList.add('scripted');
page.querySelectorAll('.script-only').forEach(element => { element.hidden = false; });

function say(what) {
  status.textContent = status.dataset[what];
  status.classList.toggle('trouble', what !== 'kept');
  if (what === 'conflict' || what === 'refused') {
    const again = document.createElement('a');
    again.href = location.pathname;
    again.textContent = status.dataset.again;
    status.append(' ', again);
  }
}

function store() {
  if (Object.keys(kept).length) localStorage.setItem(storeKey, JSON.stringify(kept));
  else localStorage.removeItem(storeKey);
}

async function freshToken() {
  const html = await (await fetch('/healing/red-flags', { cache: 'no-store' })).text();
  return new DOMParser().parseFromString(html, 'text/html').querySelector('meta[name="csrf-token"]').content;
}

class Zone {
  constructor(element) {
    this.element = element;
    this.form = element.querySelector('form');
    this.id = element.dataset.zone;
    this.degrees = element.dataset.degrees.split(' ').map(Number);
    this.timer = element.querySelector('.timer');
    this.state = {
      passesDone: Number(this.form.passesDone.value),
      seconds: Number(this.timer.dataset.seconds),
      pain: this.form.querySelector('[name=pain]:checked')?.value ?? '',
      bled: this.form.bled.checked,
      over: element.querySelector('.pass') === null,
    };
    this.version = Number(element.dataset.version);
    this.since = null;
    const before = kept[this.id];
    // Without a connection the page is an old one: then this browser knows more than the page.
    if (before && (before.version > this.version || before.version === this.version && before.waits)) {
      this.state = before.state;
      this.version = before.version;
      if (before.waits) this.send();
    } else if (before) {
      delete kept[this.id];
      store();
    }
    this.listen();
    this.show(true);
  }

  listen() {
    const on = (selector, act) => this.element.querySelector(selector)?.addEventListener('click', act);
    on('.pass', () => this.step({ passesDone: Math.min(this.degrees.length, this.state.passesDone + 1) }));
    on('.undo', () => this.step({ passesDone: Math.max(0, this.state.passesDone - 1) }));
    on('.bled-button', () => { this.pause(); this.step({ bled: true, over: true }); });
    on('.leave', () => { this.pause(); this.step({ over: true }); });
    on('.timer-toggle', () => (this.since === null ? this.go() : this.pauseAndKeep()));
    this.form.querySelectorAll('[name=pain]').forEach(choice =>
      choice.addEventListener('change', () => this.step({ pain: choice.value })));
  }

  go() {
    zones.forEach(other => { if (other !== this) other.pauseAndKeep(); });
    this.since = Date.now();
    this.ticking = setInterval(() => this.show(false), 500);
    this.show(false);
  }

  pause() {
    if (this.since === null) return;
    this.state.seconds = this.elapsed();
    this.since = null;
    clearInterval(this.ticking);
  }

  pauseAndKeep() {
    if (this.since === null) return;
    this.pause();
    this.step({});
  }

  elapsed() {
    return this.state.seconds + (this.since === null ? 0 : Math.floor((Date.now() - this.since) / 1000));
  }

  step(change) {
    if (this.since !== null) {
      this.state.seconds = this.elapsed();
      this.since = Date.now();
    }
    Object.assign(this.state, change);
    if (this.state.passesDone >= this.degrees.length) this.pause();
    this.keep(true);
    this.show(true);
    this.send();
  }

  keep(waits) {
    kept[this.id] = { version: this.version, state: { ...this.state }, waits };
    store();
  }

  async send() {
    if (this.sending) { this.again = true; return; }
    this.sending = true;
    const body = new URLSearchParams({ ...this.state, version: this.version });
    if (this.state.pain === '') body.delete('pain');
    try {
      const answer = await fetch(this.form.action, {
        method: 'POST', body, headers: { 'X-CSRF-TOKEN': token.content, 'HX-Request': 'true', Accept: 'application/json, text/html' },
      });
      if (answer.ok) {
        const now = await answer.json();
        this.version = now.version;
        this.form.version.value = now.version;
        this.mark(now.state);
        this.keep(Boolean(this.again));
        say(isWaiting() ? 'offline' : 'kept');
      } else if (answer.status === 403) {
        // The server was started anew meanwhile, or this page is an old one: what it knew the browser by is gone.
        token.content = await freshToken();
        say('offline');
      } else if (answer.status < 500) {
        delete kept[this.id];
        store();
        say(answer.status === 409 ? 'conflict' : 'refused');
      } else {
        say('offline');
      }
    } catch {
      say('offline');
    }
    this.sending = false;
    if (this.again) { this.again = false; this.send(); }
  }

  mark(state) {
    const pill = this.element.querySelector('.zone-state');
    pill.textContent = pill.dataset[state];
  }

  show(map) {
    const { passesDone, bled, over } = this.state;
    const seconds = this.elapsed();
    this.timer.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
    this.element.querySelector('.passes').textContent = passesDone;
    this.form.passesDone.value = passesDone;
    this.form.seconds.value = seconds;
    const toggle = this.element.querySelector('.timer-toggle');
    if (toggle) toggle.textContent = this.since === null ? toggle.dataset.go : toggle.dataset.pause;
    if (!map) return;
    this.form.querySelectorAll('[name=pain]').forEach(choice => { choice.checked = choice.value === String(this.state.pain); });
    const degrees = this.degrees[Math.min(passesDone, this.degrees.length - 1)];
    this.element.querySelector('.arrow-turn').setAttribute('transform', `rotate(${degrees})`);
    this.element.querySelector('.bled').hidden = !bled;
    const isOver = bled || over || passesDone >= this.degrees.length;
    this.element.querySelectorAll('.pass, .timer-toggle, .bled-button, .leave').forEach(button => { button.disabled = isOver; });
    const undo = this.element.querySelector('.undo');
    if (undo) undo.disabled = bled || passesDone === 0;
    const target = this.element.querySelector('.zone-map');
    fetch(`${this.form.action}/map?passes=${passesDone}`)
      .then(answer => (answer.ok ? answer.text() : null))
      .then(html => { if (html) target.replaceChildren(new DOMParser().parseFromString(html, 'text/html').body.firstElementChild); })
      .catch(() => say('offline'));
  }
}

const zones = [];
page.querySelectorAll('[data-zone]').forEach(element => zones.push(new Zone(element)));
const sendAgain = () => zones.filter(zone => kept[zone.id]?.waits).forEach(zone => zone.send());
window.addEventListener('online', sendAgain);
setInterval(sendAgain, 5000);

// Finished only when every step has arrived, so that none is lost.
const finish = document.querySelector('form.finish');
finish.addEventListener('submit', async event => {
  event.preventDefault();
  zones.forEach(zone => zone.pauseAndKeep());
  await Promise.all(zones.filter(zone => kept[zone.id]?.waits).map(zone => zone.send()));
  const isThere = await fetch('/healing/here', { cache: 'no-store' }).then(answer => answer.ok).catch(() => false);
  if (isThere && !isWaiting()) {
    localStorage.removeItem(storeKey);
    finish.elements._csrf.value = token.content;
    finish.submit();
  } else {
    say('offline');
    finish.querySelector('button').removeAttribute('aria-busy');
  }
});
window.addEventListener('pagehide', () => zones.forEach(zone => zone.pauseAndKeep()));

const checksKey = `${storeKey}-checks`;
const checked = new Set(JSON.parse(sessionStorage.getItem(checksKey) ?? '[]'));
page.querySelectorAll('[data-check]').forEach(box => {
  box.checked = checked.has(box.dataset.check);
  box.addEventListener('change', () => {
    if (box.checked) checked.add(box.dataset.check);
    else checked.delete(box.dataset.check);
    sessionStorage.setItem(checksKey, JSON.stringify([...checked]));
  });
});
