// The control interface; every refusal becomes an Error with the server's own words.

async function call(method, path, body) {
  const response = await fetch(`control/${path}`, {
    method,
    headers: body === undefined ? {} : { "content-type": "application/json" },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await response.text();
  const answer = text ? JSON.parse(text) : null;
  if (!response.ok) {
    throw new Error(answer?.detail ?? answer?.title ?? response.statusText);
  }

  return answer;
}

export const get = (path) => call("GET", path);
export const post = (path, body = {}) => call("POST", path, body);
export const put = (path, body) => call("PUT", path, body);
export const patch = (path, body) => call("PATCH", path, body);
export const remove = (path) => call("DELETE", path);

// A storm of changes is drawn a few times a second, not once for each.
const quiet = 120;

/** Calls back with the chats that changed, for ever; after a lost connection it starts over. */
export async function follow(onChange, onLost) {
  let version = 0;
  for (;;) {
    try {
      const state = await get(`changes?after=${version}&wait=${version === 0 ? 0 : 25}`);
      if (state.version !== version || version === 0) {
        version = state.version;
        await onChange(new Set(state.chats));
        await new Promise((done) => setTimeout(done, quiet));
      }
    } catch (error) {
      onLost(error);
      version = 0;
      await new Promise((done) => setTimeout(done, 1500));
    }
  }
}
