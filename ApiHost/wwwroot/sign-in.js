// Asks where the sign-in stands until it is confirmed or over; an answer that does not come is asked for again.
const every = 2000;

async function ask() {
  let status;
  try {
    const answer = await fetch('/sign-in/status', { headers: { accept: 'application/json' } });
    status = answer.ok ? (await answer.json()).status : 'waiting';
  } catch {
    status = 'waiting';
  }

  if (status === 'waiting') {
    setTimeout(ask, every);
  } else {
    document.getElementById('words').textContent = document.getElementById('sign-in').dataset.done;
    document.getElementById('finish').submit();
  }
}

setTimeout(ask, every);
