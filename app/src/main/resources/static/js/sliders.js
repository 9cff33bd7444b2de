// Shows a slider's value beside it while it is moved. The picture itself comes from the server.
const language = document.documentElement.lang || 'en';
for (const output of document.querySelectorAll('output[data-of]')) {
  const slider = output.closest('label').querySelector(`input[name="${output.dataset.of}"]`);
  const digits = Number(output.dataset.digits);
  const format = new Intl.NumberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  slider.addEventListener('input', () => {
    output.textContent = `${format.format(Number(slider.value) * Number(output.dataset.scale))} ${output.dataset.unit}`.trim();
  });
}
