import { avatar, h } from "./dom.js";
import { post, put, remove } from "./api.js";
import { act } from "./acts.js";
import { meaning } from "./links.js";
import { language, stars, t } from "./words.js";
import { me, rightsOf, state } from "./state.js";

/** Shows a form; `save` gets its fields and may throw, which is shown in place. Resolves with what `save` returned. */
function ask({ title, lead, content = [], action, save, extra = [] }) {
  return new Promise((resolve) => {
    const error = h("p", { class: "error", hidden: true });
    const go = action && h("button", { class: "btn primary", type: "submit" }, action);
    const form = h("form", { method: "dialog" },
      h("h2", {}, title), lead && h("p", { class: "lead" }, lead), content, error,
      h("div", { class: "buttons" }, extra, h("button", { class: "btn", type: "button", onclick: () => dialog.close() }, action ? t("cancel") : t("close")), go));
    const dialog = h("dialog", { "aria-label": title, onclose: () => { dialog.remove(); resolve(undefined); } }, form);
    const run = async (work) => {
      try {
        go?.setAttribute("disabled", "");
        const result = await work(Object.fromEntries(new FormData(form)));
        resolve(result);
        dialog.close();
      } catch (problem) {
        error.textContent = problem.message;
        error.hidden = false;
        go?.removeAttribute("disabled");
      }
    };
    form.addEventListener("submit", (event) => { event.preventDefault(); run(save); });
    form.run = run;
    dialog.addEventListener("click", (event) => { if (event.target === dialog) { dialog.close(); } });
    document.body.append(dialog);
    dialog.showModal();
  });
}

const field = (name, label, attributes = {}) =>
  h("label", { class: "field" }, h("span", {}, label), h("input", { name, autocomplete: "off", ...attributes }));

const toggle = (name, label, checked) =>
  h("label", { class: "switch" }, h("span", {}, label), h("input", { type: "checkbox", name, checked, role: "switch" }));

const rightToggles = (rights) => [
  toggle("canPostMessages", t("canPost"), rights.canPostMessages ?? false),
  toggle("canEditMessages", t("canEdit"), rights.canEditMessages ?? false),
  toggle("canDeleteMessages", t("canDelete"), rights.canDeleteMessages ?? false),
];

const rightsFrom = (fields) => ({
  canPostMessages: "canPostMessages" in fields, canEditMessages: "canEditMessages" in fields, canDeleteMessages: "canDeleteMessages" in fields,
});

export const newPerson = () => ask({
  title: t("newPerson"),
  content: [
    field("firstName", t("name"), { required: true, maxlength: "64" }),
    field("username", `${t("username")} · ${t("optional")}`, { maxlength: "32", pattern: "@?[A-Za-z0-9_]{4,32}" }),
    h("label", { class: "field" }, h("span", {}, t("language")), h("select", { name: "languageCode" },
      h("option", { value: "ru", selected: language === "ru" }, "Русский"), h("option", { value: "en", selected: language === "en" }, "English"))),
  ],
  action: t("create"),
  save: (fields) => post("users", fields),
});

export const newChannel = () => ask({
  title: t("newChannel"),
  content: [
    field("title", t("title"), { required: true, maxlength: "128" }),
    field("username", `${t("username")} · ${t("usernameHint")}`, { maxlength: "32", pattern: "@?[A-Za-z0-9_]{4,32}" }),
    toggle("protectedContent", t("protect"), false),
  ],
  action: t("create"),
  save: (fields) => post("channels", { ...fields, protectedContent: "protectedContent" in fields, ownerId: me().id }),
});

export const botRights = (channel) => ask({
  title: t("rights"),
  lead: t("rightsLead", channel.title),
  content: rightToggles(channel.bot.rights ?? { canPostMessages: true, canEditMessages: true, canDeleteMessages: true }),
  extra: channel.bot.isMember ? [h("button", {
    class: "btn danger", type: "button",
    onclick: (event) => event.target.form.run(() => put(`channels/${channel.id}/bot`, { byUserId: me().id, rights: null })),
  }, t("remove"))] : [],
  action: channel.bot.isMember ? t("save") : t("add"),
  save: (fields) => put(`channels/${channel.id}/bot`, { byUserId: me().id, rights: rightsFrom(fields) }),
});

function channelChoices(fits) {
  const mine = state.channels.filter((one) => rightsOf(one, me().id) && fits(one));
  return mine.length === 0
    ? [h("p", { class: "hint" }, t("noChannels"))]
    : mine.map((one, index) => h("label", { class: "row" },
      avatar(one.id, one.title, "small square"),
      h("span", { class: "names" }, h("b", {}, one.title), h("span", { class: "muted" }, one.username ? `@${one.username}` : t("privateChannel"))),
      h("input", { type: "radio", name: "channel", value: String(one.id), required: true, checked: index === 0 })));
}

const newChannelButton = () => h("button", {
  class: "btn", type: "button",
  onclick: async (event) => {
    const made = await newChannel();
    if (made) {
      await act("refresh");
      const form = document.querySelector("dialog[open] .choices");
      form?.querySelector(".hint")?.remove();
      form?.prepend(...channelChoices((one) => one.id === made.id));
      form?.querySelector("input")?.click();
    }
  },
}, t("newChannel"));

/** For `t.me/bot?startchannel`: picks a channel and gives the bot rights there. */
export function addBot(wanted) {
  const named = { canPostMessages: wanted.includes("post_messages"), canEditMessages: wanted.includes("edit_messages"), canDeleteMessages: wanted.includes("delete_messages") };
  const rights = wanted.length > 0 ? named : { canPostMessages: true, canEditMessages: true, canDeleteMessages: true };
  return ask({
    title: t("addBot"),
    lead: t("addBotLead"),
    content: [h("div", { class: "choices" }, channelChoices(() => true)), rightToggles(rights)],
    extra: [newChannelButton()],
    action: t("add"),
    save: async (fields) => {
      await put(`channels/${fields.channel}/bot`, { byUserId: me().id, rights: rightsFrom(fields) });
      return Number(fields.channel);
    },
  });
}

export function shareChannel(button) {
  const request = button.requestChat;
  const fits = (one) => request.chatHasUsername === undefined || request.chatHasUsername === Boolean(one.username);
  return ask({
    title: t("pick"),
    lead: request.botAdministratorRights ? `${t("pickLead")}\n${t("pickRights")}` : t("pickLead"),
    content: [h("div", { class: "choices" }, channelChoices(fits))],
    extra: [newChannelButton()],
    action: t("send"),
    save: (fields) => post(`users/${me().id}/share-channel`, { channelId: Number(fields.channel), requestId: request.requestId }),
  });
}

export const confirmPayment = (invoice, pay) => ask({
  title: t("payTitle"),
  content: [h("div", { class: "pay-sum" }, h("strong", {}, stars(invoice.totalAmount)), h("b", {}, invoice.title), h("span", { class: "muted" }, invoice.description))],
  action: t("pay", stars(invoice.totalAmount)),
  save: pay,
});

export const editText = (text, save) => ask({
  title: t("editTitle"),
  content: [h("label", { class: "field" }, h("textarea", { name: "text", rows: "6", "aria-label": t("editTitle") }, text ?? ""))],
  action: t("save"),
  save: (fields) => save(fields.text),
});

export const alertBox = (text) => ask({ title: state.bot.firstName, lead: text, save: () => undefined });

export const pasteLink = () => ask({
  title: t("openLink"),
  lead: t("openLinkLead"),
  content: [field("link", t("link"), { required: true, placeholder: `t.me/${state.bot.username}?start=…` })],
  action: t("open"),
  save: (fields) => {
    const target = meaning(fields.link.trim());
    if (!target) {
      throw new Error(t("unknownLink"));
    }

    setTimeout(() => act("link", target));
  },
});

export const administrators = (channel) => ask({
  title: t("makeAdmin"),
  lead: t("makeAdminLead"),
  content: [h("div", { class: "choices" }, state.users.filter((user) => user.id !== channel.ownerId).map((user) =>
    toggle(`admin-${user.id}`, user.firstName, Boolean(channel.admins[user.id]))))],
  action: t("save"),
  save: async (fields) => {
    const rights = { canPostMessages: true, canEditMessages: true, canDeleteMessages: true, canPromoteMembers: true };
    for (const user of state.users.filter((one) => one.id !== channel.ownerId)) {
      const wanted = `admin-${user.id}` in fields;
      if (wanted !== Boolean(channel.admins[user.id])) {
        await put(`channels/${channel.id}/admins/${user.id}`, { rights: wanted ? rights : null });
      }
    }
  },
});

export const deleteChannel = (channel) => ask({
  title: t("delChannel"), lead: t("sure", channel.title), action: t("delChannel"), save: () => remove(`channels/${channel.id}`),
});

const pictures = ["sunset", "harbour", "meadow", "dunes", "aurora", "fjord"];

const base64 = async (file) => {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = "";
  for (let at = 0; at < bytes.length; at += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }

  return btoa(text);
};

/** Picks what to attach: resolves with the body to send. `more` also offers albums, videos and files. */
export function attach(text, more) {
  const caption = h("textarea", { name: "caption", rows: "2" }, text);
  const file = h("input", {
    type: "file", accept: "image/png,image/jpeg,image/gif", hidden: true,
    onchange: (event) => event.target.form.run(async (fields) => ({ photo: file.files[0].name, upload: await base64(file.files[0]), caption: fields.caption })),
  });
  const choice = (label, body) => h("button", {
    class: "btn", type: "button", onclick: (event) => event.currentTarget.form.run((fields) => body(fields.caption)),
  }, label);
  return ask({
    title: t("gallery"),
    content: [
      h("div", { class: "gallery" }, pictures.map((name) => h("button", {
        type: "button", "aria-label": name, onclick: (event) => event.currentTarget.form.run((fields) => ({ photo: name, caption: fields.caption })),
      }, h("img", { src: `control/gallery/${name}`, alt: "" })))),
      h("label", { class: "field" }, h("span", {}, t("caption")), caption),
      more && h("div", { class: "buttons", style: "justify-content:flex-start" }, file,
        h("button", { class: "btn", type: "button", onclick: () => file.click() }, t("upload")),
        choice(t("album"), (words) => ({ album: [{ photo: "sunset", caption: words }, { photo: "harbour" }, { photo: "aurora" }] })),
        choice(t("albumMixed"), (words) => ({ album: [{ photo: "meadow" }, { video: "clip", caption: words }, { photo: "fjord" }, { photo: "dunes" }] })),
        choice(t("video"), (words) => ({ video: "clip", caption: words })),
        choice("GIF", (words) => ({ animation: "loop", caption: words })),
        choice(t("document"), (words) => ({ document: "brief", caption: words })),
        choice(t("files"), (words) => ({ album: [{ document: "brief" }, { document: "prices", caption: words }] }))),
    ],
  });
}
