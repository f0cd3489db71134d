// Keeps an open page up to date. Told that something happened in the tenant, it asks for the page again and puts in
// what the page shows, unless that would disturb somebody: then it says that there is something new. Refused, or
// offline, or hidden, it does nothing.
const note = document.getElementById('live');
const patience = 60 * 60 * 1000;
const settles = 2000;
const rests = 5000;
const told = new Set();

let since = note.dataset.since;
let used = Date.now();
let refreshed = 0;
let source;
let timer;
let isPressed = false;

const main = () => document.getElementById('main');
const show = (name, isShown) => note.querySelector(`.${name}`)?.toggleAttribute('hidden', !isShown);

function differs(field) {
  return field.matches('select')
    ? [...field.options].some((option, index) =>
        option.selected !== option.defaultSelected && !(option.selected && index === 0))
    : field.matches('[type=checkbox], [type=radio]') ? field.checked !== field.defaultChecked
    : field.value !== field.defaultValue;
}

function disturbs() {
  const focused = document.activeElement;
  return main().querySelector('details[open], dialog[open], .dragged') !== null
    || (main() !== focused && main().contains(focused) && !focused.matches('a'))
    || [...main().querySelectorAll('input:not([type=hidden]), select, textarea')].some(differs)
    || !getSelection().isCollapsed;
}

// The scroll of what scrolls by itself, and the focus, stay where they are.
function put(next) {
  const scrolls = [...main().querySelectorAll('.beside, .chips')].map(part => part.scrollLeft);
  const focused = main().contains(document.activeElement) ? document.activeElement.getAttribute('href') : null;
  main().replaceChildren(...next.getElementById('main').childNodes);
  main().querySelectorAll('.beside, .chips').forEach((part, index) => { part.scrollLeft = scrolls[index] ?? 0; });
  if (focused) {
    main().querySelector(`a[href="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
  }

  since = next.getElementById('live').dataset.since;
  document.title = next.title;
  show('fresh', false);
  document.dispatchEvent(new Event('shown'));
}

async function refresh() {
  timer = undefined;
  if (isPressed) {
    soon();
    return;
  }

  refreshed = Date.now();
  if (disturbs()) {
    show('fresh', true);
    return;
  }

  try {
    const answer = await fetch(location.href, { headers: { accept: 'text/html' } });
    if (answer.redirected) {
      close();
    } else if (answer.ok) {
      const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
      if (isPressed) {
        soon();
      } else if (disturbs()) {
        show('fresh', true);
      } else {
        put(next);
      }
    }
  } catch {
    // The next event asks again.
  }
}

function soon() {
  timer ??= setTimeout(refresh, Math.max(300, refreshed + rests - Date.now()));
}

function hear(event) {
  const fact = JSON.parse(event.data);
  if (new Date(fact.at) > new Date(since) && !told.has(fact.name)) {
    told.add(fact.name);
    soon();
  }
}

// A page that nobody uses does not keep its person signed in.
function goOn() {
  if (Date.now() - used > patience) {
    close();
  }
}

function open() {
  if (!source && note.dataset.stream && !document.hidden && navigator.onLine) {
    source = new EventSource(`${note.dataset.stream}?since=${encodeURIComponent(since)}`);
    source.addEventListener('fact', hear);
    source.addEventListener('gap', soon);
    source.addEventListener('ping', goOn);
  }
}

function close() {
  source?.close();
  source = undefined;
}

function use() {
  const away = Date.now() - used > patience;
  used = Date.now();
  if (away) {
    open();
  }
}

document.addEventListener('visibilitychange', () => {
  used = Date.now();
  if (document.hidden) {
    close();
  } else {
    open();
  }
});
addEventListener('pagehide', close);
addEventListener('pageshow', event => { if (event.persisted) { open(); } });
addEventListener('offline', () => { show('offline', true); close(); });
addEventListener('online', () => { show('offline', false); open(); });
addEventListener('pointerdown', () => { isPressed = true; use(); }, true);
for (const end of ['pointerup', 'pointercancel']) {
  // What was pressed gets its click first.
  addEventListener(end, () => setTimeout(() => { isPressed = false; }), true);
}

addEventListener('keydown', use);
show('offline', !navigator.onLine);
setTimeout(open, settles);
