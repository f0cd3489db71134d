import { avatar, h, iconButton, toast } from "./dom.js";
import { post as send } from "./api.js";
import { act } from "./acts.js";
import { alertBox, attach, confirmPayment, editText, newPerson, pasteLink, shareChannel } from "./dialogs.js";
import { typed } from "./entities.js";
import { meaning, openLink } from "./links.js";
import { bubble, service, Stream } from "./messages.js";
import { language, t } from "./words.js";
import { me, showPane, state } from "./state.js";

const root = document.getElementById("chat");
let stream;
let shownFor;
let shownFoot;

/** The chat of the person being played with the bot. */
export function drawChat(anew = false) {
  const person = me();
  if (!person) {
    shownFor = undefined;
    root.replaceChildren(h("div", { class: "wall" }, h("div", { class: "stream" }, h("div", { class: "empty welcome" },
      h("h3", {}, t("welcome")), h("p", {}, t("welcomeLead")), h("p", {}, state.users.length === 0 ? t("noPeople") : ""),
      h("button", { class: "btn primary", onclick: () => act("newPerson") }, t("newPerson"))))));
    return;
  }

  const looks = `${person.id}/${person.started}/${person.blocked}`;
  if (anew || shownFor !== looks) {
    shownFor = looks;
    shownFoot = undefined;
    build();
  }

  const posts = (state.chat?.messages ?? []).filter((post) => !post.deletedAt);
  if (posts.length === 0) {
    stream.redraw();
    stream.column.replaceChildren(h("div", { class: "empty" }, avatar(state.bot.id, state.bot.firstName), h("h3", {}, state.bot.firstName),
      h("p", {}, state.descriptions[language] ?? state.descriptions[""] ?? t("startHint"))));
  } else {
    stream.column.querySelector(".empty")?.remove();
    stream.show(posts);
  }

  drawFoot(person);
}

function build() {
  const wall = h("div", { class: "wall", tabIndex: -1 });
  stream = new Stream(wall, draw);
  root.replaceChildren(
    h("header", { class: "bar" }, avatar(state.bot.id, state.bot.firstName, "small"),
      h("div", { class: "names" }, h("h2", {}, state.bot.firstName), h("p", {}, `@${state.bot.username} · ${me().firstName}`)),
      iconButton("megaphone", t("channels"), () => showPane("channel"), "only-narrow"),
      iconButton("link", t("openLink"), pasteLink),
      me().blocked || !me().started ? null : iconButton("ban", t("block"), () => act("block", true))),
    wall,
    h("footer", { class: "foot" }));
}

function draw(block) {
  const first = block[0];
  const own = !first.fromBot;
  return service(first) ?? bubble(block, own ? "out" : "in", {
    onTap: tap,
    onPay: pay,
    onCommand: (word) => act("say", word),
    actions: own && first.text ? [["edit", t("editTitle"), () => edit(first)]] : [],
  });
}

async function tap(post, button) {
  if (button.url) {
    openLink(button.url);
    return;
  }

  try {
    const answer = await send(`users/${state.userId}/tap`, { messageId: post.messageId, button: button.data ?? button.text });
    if (answer.alert && answer.text) {
      alertBox(answer.text);
    } else if (answer.text) {
      toast(answer.text);
    } else if (!answer.answered) {
      toast(t("silent"), true);
    }

    if (answer.url) {
      openLink(answer.url);
    }
  } catch (error) {
    toast(error.message, true);
  }
}

async function pay(post) {
  const outcome = await confirmPayment(post.invoice, () => send(`users/${state.userId}/pay`, { messageId: post.messageId }));
  if (outcome) {
    toast(outcome.status === "paid" ? t("paidToast") : outcome.status === "declined" ? t("declined", outcome.error) : t("payTimeout"), outcome.status !== "paid");
  }
}

const edit = (post) => editText(post.text, (text) => send(`users/${state.userId}/edit`, { messageId: post.messageId, text }));

function drawFoot(person) {
  const keyboard = state.chat?.keyboard;
  const look = JSON.stringify([person.started, person.blocked, keyboard, language, state.commands]);
  if (look === shownFoot) {
    return;
  }

  shownFoot = look;
  const foot = root.querySelector(".foot");
  const kept = foot.querySelector("textarea")?.value ?? "";
  if (person.blocked) {
    foot.replaceChildren(h("button", { class: "btn wide", onclick: () => act("block", false) }, t("unblock")));
  } else if (!person.started) {
    foot.replaceChildren(h("button", { class: "btn primary wide", onclick: () => act("start", "") }, t("start")));
  } else {
    foot.replaceChildren(...[commandRow(), composer(kept), keyboard ? keys(keyboard) : null].filter(Boolean));
  }
}

function commandRow() {
  const all = Object.entries(state.commands);
  const best = all.find(([place]) => place.endsWith(`|${language}`)) ?? all.find(([place]) => place.endsWith("|"));
  return best?.[1].length > 0
    ? h("div", { class: "commands" }, best[1].map((one) => h("button", { title: one.description, onclick: () => act("say", `/${one.command}`) }, `/${one.command}`)))
    : null;
}

function composer(kept) {
  const text = h("textarea", { rows: "1", placeholder: t("write"), "aria-label": t("write") }, kept);
  const submit = () => {
    const words = text.value.trim();
    if (words) {
      text.value = "";
      act("say", words);
    }
  };
  text.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      submit();
    }
  });
  return h("div", { class: "composer" },
    iconButton("clip", t("attach"), async () => {
      const body = await attach(text.value, true);
      if (body) {
        text.value = "";
        act("send", body);
      }
    }),
    text, iconButton("send", t("send"), submit, "send"));
}

function keys(keyboard) {
  return h("div", { class: "keys", "aria-label": t("kb") }, keyboard.keyboard.map((row) => h("div", {}, row.map((button) =>
    h("button", { type: "button", onclick: () => button.requestChat ? shareChannel(button) : act("press", button.text) }, button.text)))));
}

/** Sends typed words; a link to this bot is followed instead. */
export async function say(words) {
  const target = /^\S+$/.test(words) ? meaning(words) : null;
  if (target?.kind === "start" || target?.kind === "add") {
    await act("link", target);
    return;
  }

  await send(`users/${state.userId}/send`, typed(words));
}

export { newPerson };
