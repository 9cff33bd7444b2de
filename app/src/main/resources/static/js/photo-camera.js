// Live camera with the baseline as a ghost over it.
import { send } from './photo-sending.js';

const root = document.getElementById('camera');
const video = root.querySelector('video');
const ghost = root.querySelector('.ghost');
const shutter = document.getElementById('shutter');
const status = document.getElementById('camera-status');
const opacity = document.getElementById('opacity');
const words = root.dataset;
let track;
let taken = 0;

const start = async () => {
  if (!navigator.mediaDevices?.getUserMedia) {
    status.textContent = words.missing;
    return;
  }
  try {
    const stream = await navigator.mediaDevices.getUserMedia({
      audio: false,
      video: { facingMode: { ideal: 'environment' }, width: { ideal: 4096 }, height: { ideal: 3072 } },
    });
    [track] = stream.getVideoTracks();
    video.srcObject = stream;
    await video.play();
    root.querySelector('.viewfinder').style.aspectRatio = `${video.videoWidth} / ${video.videoHeight}`;
    status.textContent = '';
    shutter.disabled = false;
  } catch (problem) {
    status.textContent = problem.name === 'NotAllowedError' ? words.denied : words.missing;
  }
};

const frame = () => new Promise((resolve, reject) => {
  const canvas = document.createElement('canvas');
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  canvas.getContext('2d').drawImage(video, 0, 0);
  canvas.toBlob(blob => blob ? resolve(blob) : reject(new Error('no picture')), 'image/jpeg', 0.95);
});

// A real photograph where the browser can take one, else the video's frame in full size.
const picture = async () => {
  if ('ImageCapture' in window) {
    try {
      return await new ImageCapture(track).takePhoto();
    } catch (problem) {
      console.info('taking the frame of the video instead', problem);
    }
  }
  return frame();
};

shutter.addEventListener('click', async () => {
  shutter.disabled = true;
  try {
    const blob = await picture();
    taken += 1;
    const ending = (blob.type.split('/')[1] || 'jpeg').replace('jpeg', 'jpg');
    send([new File([blob], `camera-${taken}.${ending}`, { type: blob.type })]);
    status.textContent = words.shot;
  } finally {
    shutter.disabled = false;
  }
});

opacity?.addEventListener('input', () => { ghost.style.opacity = opacity.value / 100; });
window.addEventListener('pagehide', () => track?.stop());
start();
