import { toast } from "./dom.js";
import { follow, get, post } from "./api.js";
import { act, on } from "./acts.js";
import { drawChannel } from "./channel.js";
import { drawChat, say } from "./chat.js";
import { addBot, newChannel, newPerson } from "./dialogs.js";
import { drawSide } from "./side.js";
import { t } from "./words.js";
import { channel, me, recall, remember, showPane, state, writeAddress } from "./state.js";

const mostShown = 300;

async function load() {
  const [whole, users, channels] = await Promise.all([get("state"), get("users"), get("channels")]);
  Object.assign(state, { bot: whole.bot, commands: whole.commands, descriptions: whole.descriptions, users, channels });
  if (!me()) {
    state.userId = null;
  }

  if (!channel()) {
    state.channelId = null;
  }
}

async function loadChat() {
  const id = state.userId;
  const chat = id ? await get(`users/${id}/chat?limit=${mostShown}`) : null;
  if (state.userId === id) {
    state.chat = chat;
  }
}

async function loadPosts() {
  const id = state.channelId;
  const posts = id ? await get(`channels/${id}/posts?limit=${mostShown}`) : null;
  if (state.channelId === id && posts) {
    state.posts = { id, ...posts };
  }
}

function draw(anew = false) {
  drawSide();
  drawChat(anew);
  drawChannel(anew);
  document.title = me() ? `${me().firstName} · ${state.bot.firstName}` : "Telegram stand-in";
}

async function refresh() {
  await load();
  await Promise.all([loadChat(), loadPosts()]);
  draw();
}

on("refresh", refresh);
on("redraw", async () => draw(true));
on("do", async (work) => work());
on("say", say);
on("send", async (body) => {
  await post(`users/${state.userId}/send`, body);
  showPane("chat");
});
on("press", (text) => post(`users/${state.userId}/press`, { text }));
on("start", (payload) => post(`users/${state.userId}/start`, payload ? { payload } : {}));
on("block", async (blocked) => {
  await post(`users/${state.userId}/${blocked ? "block" : "unblock"}`);
  await refresh();
  draw(true);
});

on("play", async (id) => {
  state.userId = id;
  state.chat = null;
  state.fresh.delete(id);
  remember("user", id);
  writeAddress();
  await loadChat();
  draw(true);
  showPane("chat");
});

on("look", async (id) => {
  state.channelId = id;
  writeAddress();
  await loadPosts();
  draw();
  showPane("channel");
});

on("newPerson", async () => {
  const person = await newPerson();
  if (person) {
    await load();
    await act("play", person.id);
  }
});

on("newChannel", async () => {
  const made = await newChannel();
  if (made) {
    await load();
    await act("look", made.id);
  }
});

on("link", async (target) => {
  if (target.kind === "channel") {
    await act("look", target.id);
    document.getElementById(`m${target.id}-${target.messageId}`)?.scrollIntoView({ block: "center" });
  } else if (target.kind === "add") {
    const id = await addBot(target.rights);
    if (id) {
      await act("look", id);
    }
  } else {
    await act("start", target.payload);
    showPane("chat");
  }
});

async function fromAddress() {
  const asked = new URLSearchParams(location.search);
  const wanted = Number(asked.get("user") ?? recall("user"));
  state.userId = state.users.some((user) => user.id === wanted) ? wanted : state.users[0]?.id ?? null;
  const wantedChannel = Number(asked.get("channel"));
  state.channelId = state.channels.some((one) => one.id === wantedChannel) ? wantedChannel : null;
  if (state.channelId === null && state.channels.length > 0 && !matchMedia("(max-width: 1180px)").matches) {
    state.channelId = state.channels[0].id;
  }

  showPane(asked.get("pane") ?? (asked.has("channel") && !asked.has("user") ? "channel" : state.userId ? "chat" : "side"));
  writeAddress();
  if (asked.has("start") && state.userId) {
    await act("start", asked.get("start"));
  } else if (asked.has("startchannel") && state.userId) {
    act("link", { kind: "add", rights: (asked.get("admin") ?? "").split(/[ +]/).filter(Boolean) });
  }
}

let first = true;

await follow(async (changed) => {
  await load();
  if (first) {
    first = false;
    await fromAddress();
    await Promise.all([loadChat(), loadPosts()]);
  } else {
    await Promise.all([changed.has(state.userId) && loadChat(), changed.has(state.channelId) && loadPosts()]);
    for (const id of changed) {
      if (id !== state.userId) {
        state.fresh.add(id);
      }
    }
  }

  draw();
}, () => toast(t("lost"), true));
