// What the page shows; kept in the address so that a reload or a link comes back to the same place.

const stored = (name) => localStorage.getItem(`standin.${name}`);

export const state = {
  bot: null,
  commands: {},
  descriptions: {},
  users: [],
  channels: [],
  userId: null,
  channelId: null,
  chat: null,
  posts: null,
  fresh: new Set(),
};

export const me = () => state.users.find((user) => user.id === state.userId) ?? null;

export const channel = () => state.channels.find((one) => one.id === state.channelId) ?? null;

/** The rights of a person in a channel, or null. */
export function rightsOf(one, userId) {
  const all = { canPostMessages: true, canEditMessages: true, canDeleteMessages: true, canPromoteMembers: true };
  return one.ownerId === userId ? all : one.admins[userId] ?? null;
}

export function remember(name, value) {
  localStorage.setItem(`standin.${name}`, value);
}

export function recall(name) {
  return stored(name);
}

export function writeAddress() {
  const address = new URL(location.href);
  address.search = "";
  if (state.userId) {
    address.searchParams.set("user", state.userId);
  }

  if (state.channelId) {
    address.searchParams.set("channel", state.channelId);
  }

  history.replaceState(null, "", address);
}

export function showPane(name) {
  document.body.dataset.pane = name;
  document.dispatchEvent(new Event("pane"));
}
