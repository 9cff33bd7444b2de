// The visit's page: choose or drop files, and they are sent at once.
import { send } from './photo-sending.js';

const form = document.getElementById('upload');
form.classList.add('scripted');

for (const input of form.querySelectorAll('input[type=file]')) {
  input.addEventListener('change', () => {
    send([...input.files]);
    input.value = '';
  });
}
form.addEventListener('submit', event => event.preventDefault());

for (const kind of ['dragenter', 'dragover']) {
  document.addEventListener(kind, event => {
    event.preventDefault();
    form.classList.add('over');
  });
}
document.addEventListener('dragleave', event => {
  if (!event.relatedTarget) form.classList.remove('over');
});
document.addEventListener('drop', event => {
  event.preventDefault();
  form.classList.remove('over');
  if (event.dataTransfer.files.length) send([...event.dataTransfer.files]);
});
