// Lasso, brush and eraser on a photograph; mouse, touch, pen and keyboard.
import { Mask } from './outline-mask.js';

const form = document.getElementById('outline');
const canvas = document.getElementById('editor');
const status = document.getElementById('editor-status');
const brush = document.getElementById('brush');
const button = name => form.querySelector(`[data-do="${name}"]`);
const pen = canvas.getContext('2d');
const words = form.dataset;
const photo = new Image();
const pointers = new Map();
let mask;
let reduction = 1;
let view = { scale: 1, x: 0, y: 0 };
let tool = 'lasso';
let line = [];
let corners = [];
let cross = null;
let last = null;
let pinch = null;
let drawing = false;

const fit = () => {
  const scale = Math.min(canvas.width / photo.naturalWidth, canvas.height / photo.naturalHeight);
  view = {
    scale,
    x: (canvas.width - photo.naturalWidth * scale) / 2,
    y: (canvas.height - photo.naturalHeight * scale) / 2,
  };
};

const zoom = (by, x = canvas.width / 2, y = canvas.height / 2) => {
  const scale = Math.min(40, Math.max(0.05, view.scale * by));
  view.x = x - (x - view.x) * scale / view.scale;
  view.y = y - (y - view.y) * scale / view.scale;
  view.scale = scale;
  paint();
};

const path = points => {
  pen.beginPath();
  points.forEach(([x, y], i) => i ? pen.lineTo(x, y) : pen.moveTo(x, y));
};

function paint() {
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.clearRect(0, 0, canvas.width, canvas.height);
  pen.setTransform(view.scale, 0, 0, view.scale, view.x, view.y);
  pen.drawImage(photo, 0, 0);
  pen.globalAlpha = 0.4;
  pen.drawImage(mask.canvas, 0, 0);
  pen.globalAlpha = 1;
  for (const points of [line, corners]) {
    if (points.length) {
      path(points);
      for (const [width, colour] of [[4, '#000'], [2, '#fff']]) {
        pen.lineWidth = width * devicePixelRatio / view.scale;
        pen.strokeStyle = colour;
        pen.stroke();
      }
    }
  }
  if (cross) {
    const arm = 14 * devicePixelRatio / view.scale;
    pen.lineWidth = 2 * devicePixelRatio / view.scale;
    pen.strokeStyle = '#fde047';
    pen.beginPath();
    pen.moveTo(cross[0] - arm, cross[1]);
    pen.lineTo(cross[0] + arm, cross[1]);
    pen.moveTo(cross[0], cross[1] - arm);
    pen.lineTo(cross[0], cross[1] + arm);
    pen.stroke();
  }
  button('undo').disabled = !mask.past.length;
  button('redo').disabled = !mask.future.length;
}

const at = event => {
  const box = canvas.getBoundingClientRect();
  const x = (event.clientX - box.left) * canvas.width / box.width;
  const y = (event.clientY - box.top) * canvas.height / box.height;
  return { screen: [x, y], picture: [(x - view.x) / view.scale, (y - view.y) / view.scale] };
};

const brushSize = () => Number(brush.value) * devicePixelRatio / view.scale;

const closeLasso = points => {
  if (points.length >= 3) {
    mask.remember();
    mask.fill([points]);
    status.textContent = words.closed;
  }
};

canvas.addEventListener('pointerdown', event => {
  canvas.setPointerCapture(event.pointerId);
  const here = at(event);
  pointers.set(event.pointerId, here.screen);
  if (pointers.size === 2) {
    drawing = false;
    line = [];
    pinch = spread();
    paint();
    return;
  }
  last = here;
  drawing = pointers.size === 1 && tool !== 'move' && event.button === 0;
  if (drawing && tool === 'lasso') line = [here.picture];
  if (drawing && tool !== 'lasso') {
    mask.remember();
    mask.stroke(here.picture, here.picture, brushSize(), tool === 'erase');
  }
  paint();
});

canvas.addEventListener('pointermove', event => {
  if (!pointers.has(event.pointerId)) return;
  const here = at(event);
  const before = pointers.get(event.pointerId);
  pointers.set(event.pointerId, here.screen);
  if (pointers.size === 2 && pinch) {
    const now = spread();
    view.x += now.x - pinch.x;
    view.y += now.y - pinch.y;
    zoom(now.apart / pinch.apart, now.x, now.y);
    pinch = now;
  } else if (drawing && tool === 'lasso') {
    line.push(here.picture);
  } else if (drawing) {
    mask.stroke(last.picture, here.picture, brushSize(), tool === 'erase');
  } else if (pointers.size === 1) {
    view.x += here.screen[0] - before[0];
    view.y += here.screen[1] - before[1];
  }
  last = here;
  paint();
});

const released = event => {
  pointers.delete(event.pointerId);
  if (drawing && tool === 'lasso') closeLasso(line);
  line = [];
  drawing = false;
  pinch = null;
  paint();
};
canvas.addEventListener('pointerup', released);
canvas.addEventListener('pointercancel', event => {
  line = [];
  drawing = false;
  released(event);
});

function spread() {
  const [a, b] = [...pointers.values()];
  return { x: (a[0] + b[0]) / 2, y: (a[1] + b[1]) / 2, apart: Math.max(1, Math.hypot(a[0] - b[0], a[1] - b[1])) };
}

canvas.addEventListener('wheel', event => {
  event.preventDefault();
  const here = at(event);
  zoom(Math.exp(-event.deltaY / 400), here.screen[0], here.screen[1]);
}, { passive: false });

const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

canvas.addEventListener('keydown', event => {
  const step = (event.shiftKey ? 40 : 8) * devicePixelRatio / view.scale;
  if (ARROWS[event.key]) {
    cross = cross ?? [photo.naturalWidth / 2, photo.naturalHeight / 2];
    cross = [cross[0] + ARROWS[event.key][0] * step, cross[1] + ARROWS[event.key][1] * step];
  } else if (event.key === 'Enter' || event.key === ' ') {
    cross = cross ?? [photo.naturalWidth / 2, photo.naturalHeight / 2];
    corners.push(cross);
    status.textContent = words.point.replace('{0}', corners.length);
  } else if (event.key === 'Backspace') {
    corners.pop();
  } else if (event.key === 'c' || event.key === 'C') {
    closeLasso(corners);
    corners = [];
  } else if (event.key === '+' || event.key === '-') {
    zoom(event.key === '+' ? 1.25 : 0.8);
  } else if ((event.ctrlKey || event.metaKey) && event.key === 'z') {
    if (event.shiftKey) mask.redo(); else mask.undo();
  } else if ((event.ctrlKey || event.metaKey) && event.key === 'y') {
    mask.redo();
  } else {
    return;
  }
  event.preventDefault();
  paint();
});

const ACTIONS = {
  undo: () => mask.undo(),
  redo: () => mask.redo(),
  clear: () => { mask.remember(); mask.clear(); },
  in: () => zoom(1.4),
  out: () => zoom(1 / 1.4),
  fit,
};
for (const [name, action] of Object.entries(ACTIONS)) {
  button(name).addEventListener('click', () => { action(); paint(); });
}
for (const chooser of form.querySelectorAll('[data-tool]')) {
  chooser.addEventListener('click', () => {
    tool = chooser.dataset.tool;
    form.querySelectorAll('[data-tool]').forEach(other => other.setAttribute('aria-pressed', String(other === chooser)));
    canvas.style.cursor = tool === 'move' ? 'grab' : 'crosshair';
  });
}

// Mask edges at whole numbers; pixel centres of the photograph at whole numbers.
const toPhoto = value => Math.round((value * reduction - 0.5) * 10) / 10;
const toMask = value => (value + 0.5) / reduction;

form.addEventListener('submit', event => {
  const polygons = mask.polygons().map(loop => loop.map(([x, y]) => ({ x: toPhoto(x), y: toPhoto(y) })));
  if (!polygons.length) {
    event.preventDefault();
    status.textContent = words.empty;
    return;
  }
  form.elements.polygons.value = JSON.stringify(polygons);
});

const resize = () => {
  const ratio = photo.naturalWidth ? photo.naturalHeight / photo.naturalWidth : 0.75;
  canvas.style.height = `${Math.round(Math.min(canvas.clientWidth * ratio, innerHeight * 0.72))}px`;
  canvas.width = Math.round(canvas.clientWidth * devicePixelRatio);
  canvas.height = Math.round(canvas.clientHeight * devicePixelRatio);
  if (mask) { fit(); paint(); }
};

photo.addEventListener('load', () => {
  reduction = Math.max(1, Math.round(Number(words.width) / photo.naturalWidth));
  mask = new Mask(photo.naturalWidth, photo.naturalHeight);
  const drawn = JSON.parse(words.polygons).map(loop => loop.map(({ x, y }) => [toMask(x), toMask(y)]));
  if (drawn.length) mask.fill(drawn);
  resize();
});
window.addEventListener('resize', resize);
photo.src = words.picture;
