// All pictures of a rating are shown at once, by one button.
document.getElementById('reveal')?.addEventListener('click', event => {
  document.querySelectorAll('.private').forEach(picture => picture.classList.add('shown'));
  event.target.hidden = true;
});
