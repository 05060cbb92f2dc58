// Times keys, frames and saves of any page, by the page's own clock. That clock only tells whole
// ticks: a beginning waits for the next tick, and an end counts how much of a tick was left.
const timed = (window.__timed = { keys: [], frames: [], saves: [] });

function tick() {
  const from = performance.now();
  let spins = 0;
  let now = from;
  while (now === from) {
    now = performance.now();
    spins += 1;
  }
  return { now, spins, length: now - from };
}

const learned = Array.from({ length: 200 }, tick).sort((a, b) => a.spins - b.spins)[100];
const begin = () => tick().now;
const end = () => {
  const { now, spins } = tick();
  return now - Math.min(1, spins / learned.spins) * learned.length;
};

// From the first listener of a key to the end of everything that the new text set off.
let began;
addEventListener('keydown', () => (began = begin()), true);
addEventListener('input', () => {
  const from = began;
  queueMicrotask(() => {
    timed.keys.push(end() - from);
    requestAnimationFrame(frame);
  });
});

// Style, layout and paint of the frame that shows it.
function frame() {
  const from = begin();
  const after = new MessageChannel();
  after.port1.onmessage = () => timed.frames.push(end() - from);
  after.port2.postMessage(null);
}

// From the call to the answer that it is durable; the bridge of both pages is the same.
const plain = window.fetch;
window.fetch = async (address, asked) => {
  if (!/"name":"draft(\.keep)?"/.test(asked?.body)) return plain(address, asked);
  const from = begin();
  const answer = await plain(address, asked);
  timed.saves.push(end() - from);
  return answer;
};
