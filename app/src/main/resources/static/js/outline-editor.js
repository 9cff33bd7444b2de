// Lasso, brush and eraser on a photograph; mouse, touch, pen and keyboard.
import { Mask } from './outline-mask.js';
import { PictureView, Reduction } from './picture-view.js';

const form = document.getElementById('outline');
const canvas = document.getElementById('editor');
const status = document.getElementById('editor-status');
const brush = document.getElementById('brush');
const button = name => form.querySelector(`[data-do="${name}"]`);
const words = form.dataset;
let mask;
let reduction;
let tool = 'lasso';
let line = [];
let corners = [];

const closeLasso = points => {
  if (points.length >= 3) {
    mask.remember();
    mask.fill([points]);
    status.textContent = words.closed;
  }
};

const stroke = (from, to) => mask.stroke(from, to, Number(brush.value) * view.unit, tool === 'erase');

const hand = {
  loaded(photo) {
    reduction = new Reduction(Number(words.width), photo.naturalWidth);
    mask = new Mask(photo.naturalWidth, photo.naturalHeight);
    const drawn = JSON.parse(words.polygons)
      .map(loop => loop.map(({ x, y }) => [reduction.toPicture(x), reduction.toPicture(y)]));
    if (drawn.length) mask.fill(drawn);
  },

  paint(pen, unit) {
    pen.globalAlpha = 0.4;
    pen.drawImage(mask.canvas, 0, 0);
    pen.globalAlpha = 1;
    for (const points of [line, corners]) {
      if (points.length) {
        pen.beginPath();
        points.forEach(([x, y], i) => i ? pen.lineTo(x, y) : pen.moveTo(x, y));
        for (const [width, colour] of [[4, '#000'], [2, '#fff']]) {
          pen.lineWidth = width * unit;
          pen.strokeStyle = colour;
          pen.stroke();
        }
      }
    }
    button('undo').disabled = !mask.past.length;
    button('redo').disabled = !mask.future.length;
  },

  begin(point) {
    if (tool === 'lasso') {
      line = [point];
    } else if (tool !== 'move') {
      mask.remember();
      stroke(point, point);
    }
    return tool !== 'move';
  },

  go(point, before) {
    if (tool === 'lasso') line.push(point);
    else stroke(before, point);
  },

  end(isCancelled) {
    if (tool === 'lasso' && !isCancelled) closeLasso(line);
    line = [];
  },

  key(event) {
    if (event.key === 'Enter' || event.key === ' ') {
      corners.push(view.pointed());
      status.textContent = words.point.replace('{0}', corners.length);
    } else if (event.key === 'Backspace') {
      corners.pop();
    } else if (event.key === 'c' || event.key === 'C') {
      closeLasso(corners);
      corners = [];
    } else if ((event.ctrlKey || event.metaKey) && event.key === 'z') {
      if (event.shiftKey) mask.redo(); else mask.undo();
    } else if ((event.ctrlKey || event.metaKey) && event.key === 'y') {
      mask.redo();
    } else {
      return false;
    }
    return true;
  },
};

const view = new PictureView(canvas, words.picture, hand);

const ACTIONS = {
  undo: () => mask.undo(),
  redo: () => mask.redo(),
  clear: () => { mask.remember(); mask.clear(); },
  in: () => view.zoom(1.4),
  out: () => view.zoom(1 / 1.4),
  fit: () => view.fit(),
};
for (const [name, action] of Object.entries(ACTIONS)) {
  button(name).addEventListener('click', () => { action(); view.paint(); });
}
for (const chooser of form.querySelectorAll('[data-tool]')) {
  chooser.addEventListener('click', () => {
    tool = chooser.dataset.tool;
    form.querySelectorAll('[data-tool]').forEach(other => other.setAttribute('aria-pressed', String(other === chooser)));
    canvas.style.cursor = tool === 'move' ? 'grab' : 'crosshair';
  });
}

form.addEventListener('submit', event => {
  const polygons = mask.polygons()
    .map(loop => loop.map(([x, y]) => ({ x: reduction.toPhoto(x), y: reduction.toPhoto(y) })));
  if (!polygons.length) {
    event.preventDefault();
    status.textContent = words.empty;
    return;
  }
  form.elements.polygons.value = JSON.stringify(polygons);
});
