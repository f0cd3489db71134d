// Dragging in the calendar: fills in a form of the page. Who has no mouse, or no scripts, moves an order on its page.
const overs = 'over';
let dragged;

const form = () => document.getElementById('move');
const dialog = () => document.getElementById('times');
const isTarget = cell => cell && dragged && cell !== dragged;

function prepare() {
  const cells = form() ? document.querySelectorAll('[data-order]') : [];
  for (const cell of cells) {
    cell.draggable = true;
    cell.querySelector('a').draggable = false;
  }

  document.querySelector('.drag-hint')?.toggleAttribute('hidden', cells.length === 0);
}

function send(order, startsAt) {
  form().elements.order.value = order;
  form().elements.startsAt.value = startsAt;
  form().submit();
}

function clock(time) {
  const { zone } = form().dataset;
  return new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(time);
}

// Times that are free one after the other are drawn as one: which of them is asked for.
function choose(order, cell) {
  const from = new Date(cell.dataset.from);
  const step = form().dataset.minutes * 60 * 1000;
  const times = Array.from({ length: cell.dataset.cells }, (_, index) => new Date(from.getTime() + index * step));
  if (times.length === 1 || !cell.matches('.free')) {
    send(order, from.toISOString());
    return;
  }

  dialog().querySelector('.times').replaceChildren(...times.map(time => {
    const button = document.createElement('button');
    button.className = 'quiet';
    button.value = time.toISOString();
    button.textContent = clock(time);
    return button;
  }));
  dialog().addEventListener('close', () => {
    if (dialog().returnValue) {
      send(order, dialog().returnValue);
    }
  }, { once: true });
  dialog().returnValue = '';
  dialog().showModal();
}

function leave() {
  document.querySelector(`.${overs}`)?.classList.remove(overs);
}

document.addEventListener('dragstart', event => {
  const cell = event.target.closest?.('[data-order]');
  if (cell && form()) {
    dragged = cell;
    cell.classList.add('dragged');
    document.body.classList.add('dragging');
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', cell.textContent.trim());
  }
});

document.addEventListener('dragover', event => {
  const cell = event.target.closest?.('[data-from]');
  leave();
  if (isTarget(cell)) {
    event.preventDefault();
    event.dataTransfer.dropEffect = 'move';
    cell.classList.add(overs);
  }
});

document.addEventListener('drop', event => {
  const cell = event.target.closest?.('[data-from]');
  if (isTarget(cell)) {
    event.preventDefault();
    choose(dragged.dataset.order, cell);
  }
});

document.addEventListener('dragend', () => {
  leave();
  dragged?.classList.remove('dragged');
  document.body.classList.remove('dragging');
  dragged = undefined;
});

document.addEventListener('shown', prepare);
prepare();
