// The same spots of skin in two photographs: a tap in each, in turn.
import { PictureView, Reduction } from './picture-view.js';

const MOST_TAP_PX = 6;
const form = document.getElementById('landmarks');
const status = document.getElementById('landmarks-status');
const words = form.dataset;
const fewest = Number(words.fewest);
const most = Number(words.most);
const undo = form.querySelector('[data-do="undo"]');
const save = document.getElementById('save');

const sides = [...form.querySelectorAll('canvas')].map(canvas => {
  const side = { name: canvas.dataset.side, points: [], reduction: null, view: null, tap: null };
  side.view = new PictureView(canvas, canvas.dataset.picture, {
    loaded(photo) { side.reduction = new Reduction(Number(canvas.dataset.width), photo.naturalWidth); },
    paint(pen, unit) { side.points.forEach((point, index) => mark(pen, unit, point, index + 1)); },
    begin(point) {
      side.tap = { point, moved: 0 };
      return false;
    },
    go() {},
    end() {},
    key(event) {
      if (event.key !== 'Enter' && event.key !== ' ') return false;
      add(side, side.view.pointed());
      return true;
    },
  });
  // A drag moves the picture; what hardly moved was a tap.
  canvas.addEventListener('pointermove', event => {
    if (side.tap) side.tap.moved += Math.abs(event.movementX) + Math.abs(event.movementY);
  });
  canvas.addEventListener('pointerup', () => {
    if (side.tap && side.tap.moved < MOST_TAP_PX && !side.view.pinch) add(side, side.tap.point);
    side.tap = null;
  });
  return side;
});
const [first, later] = sides;

function mark(pen, unit, [x, y], number) {
  pen.beginPath();
  pen.arc(x, y, 9 * unit, 0, 2 * Math.PI);
  for (const [width, colour] of [[5, '#000'], [2.5, '#fde047']]) {
    pen.lineWidth = width * unit;
    pen.strokeStyle = colour;
    pen.stroke();
  }
  pen.font = `bold ${15 * unit}px sans-serif`;
  pen.lineWidth = 4 * unit;
  pen.strokeStyle = '#000';
  pen.strokeText(number, x + 12 * unit, y - 8 * unit);
  pen.fillStyle = '#fde047';
  pen.fillText(number, x + 12 * unit, y - 8 * unit);
}

function add(side, point) {
  const turn = first.points.length === later.points.length ? first : later;
  if (side !== turn && side.points.length) {
    // Tapped again in the picture just done: the last spot there was meant otherwise.
    side.points[side.points.length - 1] = point;
  } else if (side === turn && pairs() < most) {
    side.points.push(point);
  }
  show();
}

const pairs = () => Math.min(first.points.length, later.points.length);

function show() {
  const complete = pairs();
  const isFirst = first.points.length === later.points.length;
  status.textContent = (complete >= most ? words.enough : (isFirst ? words.inFirst : words.inLater))
    .replace('{0}', complete + 1);
  undo.disabled = !first.points.length;
  save.disabled = complete < fewest || !isFirst;
  sides.forEach(side => side.view.paint());
}

undo.addEventListener('click', () => {
  (first.points.length > later.points.length ? first : later).points.pop();
  show();
});

form.addEventListener('submit', event => {
  const at = (side, i) => ({
    x: side.reduction.toPhoto(side.points[i][0]),
    y: side.reduction.toPhoto(side.points[i][1]),
  });
  if (pairs() < fewest) {
    event.preventDefault();
    return;
  }
  form.elements.pairs.value = JSON.stringify(
    Array.from({ length: pairs() }, (_, i) => ({ baseline: at(first, i), followup: at(later, i) })));
});
show();
