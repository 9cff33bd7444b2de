// Passkeys: made and used by the browser; the secret of the PRF extension opens the record's key on the server.

const encode = bytes => btoa(String.fromCharCode(...new Uint8Array(bytes)))
  .replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
const decode = text => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), c => c.charCodeAt(0));
const token = () => document.querySelector('meta[name="csrf-token"]').content;
const say = text => {
  const note = document.getElementById('passkey-note');
  note.textContent = text;
  note.hidden = !text;
};

/** What the secret is asked for with; the same for all, since every passkey answers it in its own way. */
const question = async () => ({ prf: { eval: { first: await crypto.subtle.digest('SHA-256', new TextEncoder().encode('needlewise record key 1')) } } });

async function post(path, fields = {}) {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'X-CSRF-TOKEN': token(), 'HX-Request': 'true' },
    body: new URLSearchParams(fields),
  });
  if (answer.ok) return answer.json();
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  throw new Error([...page.querySelectorAll('h1, p:not(.actions)')].map(part => part.textContent).join(' '));
}

const described = list => (list ?? []).map(one => ({ ...one, id: decode(one.id) }));
const secretOf = credential => credential.getClientExtensionResults().prf?.results?.first;

async function ask(options) {
  return navigator.credentials.get({ publicKey: {
    challenge: decode(options.challenge),
    rpId: options.rpId,
    userVerification: options.userVerification,
    allowCredentials: described(options.allowCredentials),
    extensions: await question(),
  } });
}

async function make(form) {
  const options = await post('/settings/protection/passkey/options');
  const made = await navigator.credentials.create({ publicKey: {
    ...options,
    challenge: decode(options.challenge),
    user: { ...options.user, id: decode(options.user.id) },
    excludeCredentials: described(options.excludeCredentials),
    extensions: await question(),
  } });
  // Many authenticators give the secret only when they are asked again.
  const secret = secretOf(made) ?? secretOf(await ask({
    challenge: encode(crypto.getRandomValues(new Uint8Array(32))),
    rpId: options.rp.id,
    userVerification: 'required',
    allowCredentials: [{ type: 'public-key', id: encode(made.rawId) }],
  }));
  const { next } = await post('/settings/protection/passkey', {
    passphrase: form.passphrase.value,
    secret: secret ? encode(secret) : '',
    credential: JSON.stringify({
      id: made.id,
      rawId: encode(made.rawId),
      type: made.type,
      response: {
        attestationObject: encode(made.response.attestationObject),
        clientDataJSON: encode(made.response.clientDataJSON),
        transports: made.response.getTransports?.() ?? [],
      },
      clientExtensionResults: {},
    }),
  });
  location.assign(next);
}

async function unlock() {
  const given = await ask(await post('/unlock/passkey-options'));
  const secret = secretOf(given);
  const { response } = given;
  const { next } = await post('/unlock/passkey', {
    secret: secret ? encode(secret) : '',
    credential: JSON.stringify({
      id: given.id,
      rawId: encode(given.rawId),
      type: given.type,
      response: {
        authenticatorData: encode(response.authenticatorData),
        clientDataJSON: encode(response.clientDataJSON),
        signature: encode(response.signature),
        userHandle: response.userHandle ? encode(response.userHandle) : undefined,
      },
      clientExtensionResults: {},
    }),
  });
  location.assign(next);
}

/** Without passkeys in this browser, or by a number instead of a name, there is nothing to offer. */
const offer = document.getElementById('passkey');
if (offer && window.PublicKeyCredential && location.hostname === 'localhost') {
  offer.hidden = false;
  const failed = problem => say(problem.name === 'NotAllowedError' ? offer.dataset.cancelled : problem.message);
  offer.addEventListener('submit', event => {
    event.preventDefault();
    say('');
    make(event.target).catch(failed);
  });
  offer.querySelector('button[type="button"]')?.addEventListener('click', () => {
    say('');
    unlock().catch(failed);
  });
}
