import { avatar, h, icon, iconButton } from "./dom.js";
import { patch, post as send, put, remove } from "./api.js";
import { act } from "./acts.js";
import { administrators, attach, botRights, deleteChannel, editText } from "./dialogs.js";
import { openLink } from "./links.js";
import { bubble, Stream } from "./messages.js";
import { clock, language, t } from "./words.js";
import { channel, me, rightsOf, showPane, state } from "./state.js";

const root = document.getElementById("channel");
let stream;
let shownFor;
let shownBar;

/** The posts of the chosen channel, as its readers see them; what was deleted leaves a note. */
export function drawChannel(anew = false) {
  const one = channel();
  if (!one) {
    shownFor = undefined;
    root.replaceChildren(
      h("header", { class: "bar only-narrow", style: "display:none" }),
      h("div", { class: "wall" }, h("div", { class: "stream" }, h("div", { class: "empty" },
        h("h3", {}, t("noChannel")), h("p", {}, t("noChannelLead")),
        me() && h("button", { class: "btn primary", onclick: () => act("newChannel") }, t("newChannel"))))));
    return;
  }

  if (anew || shownFor !== one.id) {
    shownFor = one.id;
    shownBar = undefined;
    const wall = h("div", { class: "wall" });
    stream = new Stream(wall, draw);
    root.replaceChildren(h("header", { class: "bar" }), h("div", { class: "pinned" }), wall, h("footer", { class: "foot" }));
  }

  drawBar(one);
  const posts = state.posts?.id === one.id ? state.posts.posts : [];
  drawPinned(one, posts);
  if (posts.length === 0) {
    stream.redraw();
    stream.column.replaceChildren(h("div", { class: "service", style: "margin-bottom:auto" }, t("noPosts")));
  } else {
    stream.column.querySelector(":scope > .service")?.remove();
    stream.show(posts);
  }
}

/** The post pinned last, as a line above the others. */
function drawPinned(one, posts) {
  const pin = posts.findLast((post) => !post.deletedAt && (one.pinned ?? []).at(-1) === post.messageId);
  root.querySelector(".pinned").replaceChildren(...pin
    ? [h("button", { class: "pin", type: "button", onclick: () => document.getElementById(`m${pin.chatId}-${pin.messageId}`)?.scrollIntoView({ block: "center" }) },
      icon("pin"), h("b", {}, t("pinned")), h("span", {}, pin.text ?? pin.media[0]?.name ?? ""))]
    : []);
}

function drawBar(one) {
  const rights = me() ? rightsOf(one, me().id) : null;
  const look = JSON.stringify([one.title, one.username, one.memberCount, one.bot, one.admins, rights, language, state.userId]);
  if (look === shownBar) {
    return;
  }

  shownBar = look;
  stream.redraw();
  const bot = one.bot.rights;
  const may = bot && [bot.canPostMessages && t("post"), bot.canEditMessages && t("edit"), bot.canDeleteMessages && t("del")].filter(Boolean).join(", ");
  root.querySelector(".bar").replaceChildren(...[
    iconButton("back", t("back"), () => showPane("chat"), "only-narrow"),
    avatar(one.id, one.title, "small square"),
    h("div", { class: "names" }, h("h2", {}, one.title),
      h("p", {}, `${one.username ? `@${one.username}` : t("privateChannel")} · ${one.memberCount.toLocaleString(language)} ${t("members")}`)),
    rights && h("button", {
      class: `chip ${bot ? (bot.canPostMessages && bot.canDeleteMessages && bot.canEditMessages ? "good" : "warn") : ""}`,
      title: `${t("rights")}${may ? `: ${may}` : ""}`, onclick: () => botRights(one),
    }, bot ? `✓ ${t("botIn")}` : `+ ${t("botIn")}`),
    one.ownerId === state.userId && iconButton("people", t("makeAdmin"), () => administrators(one)),
    one.ownerId === state.userId && iconButton("trash", t("delChannel"), () => deleteChannel(one)),
  ].filter(Boolean));
  const foot = root.querySelector(".foot");
  foot.replaceChildren(rights?.canPostMessages ? composer(one) : h("p", { class: "hint" }, t("notAdmin")));
}

function draw(block) {
  const first = block[0];
  const rights = me() && channel() ? rightsOf(channel(), me().id) : null;
  if (first.deletedAt) {
    const by = first.deletedBy === state.bot.id ? t("botWord") : state.users.find((user) => user.id === first.deletedBy)?.firstName ?? "";
    const label = t("deletedPost", first.messageId, by, clock(first.deletedAt));
    return h("div", { class: "gone", title: first.text ?? "" }, icon("trash"), h("span", {}, first.text ? `${label}: ${first.text}` : label));
  }

  const path = `channels/${first.chatId}/posts/${first.messageId}`;
  return bubble(block, "post", {
    onTap: (_, button) => button.url && openLink(button.url),
    actions: [
      me() && ["heart", t("react"), () => act("do", () => put(`${path}/reactions`, {
        counts: { ...first.reactions, "👍": (first.reactions?.["👍"] ?? 0) + 1 },
      }))],
      me()?.started && ["forward", t("forward"), () => act("send", { forwardFrom: { chatId: first.chatId, messageId: first.messageId } })],
      rights?.canEditMessages && ["edit", t("editTitle"), () => editText(first.text, (text) => patch(path, { byUserId: me().id, text }))],
      rights?.canDeleteMessages && ["trash", t("del"), () => act("do", async () => {
        for (const post of block) {
          await remove(`channels/${post.chatId}/posts/${post.messageId}?byUserId=${me().id}`);
        }
      })],
    ].filter(Boolean),
  });
}

function composer(one) {
  const text = h("textarea", { rows: "1", placeholder: t("writePost"), "aria-label": t("writePost") });
  const submit = () => {
    const words = text.value.trim();
    if (words) {
      text.value = "";
      act("do", () => send(`channels/${one.id}/posts`, { byUserId: me().id, text: words }));
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
      const body = await attach(text.value, false);
      if (body) {
        text.value = "";
        act("do", () => send(`channels/${one.id}/posts`, { byUserId: me().id, photo: body.photo, text: body.caption }));
      }
    }),
    text, iconButton("send", t("send"), submit, "send"));
}
