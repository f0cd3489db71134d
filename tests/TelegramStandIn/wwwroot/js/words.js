import { recall, remember } from "./state.js";

const words = {
  en: {
    people: "People", channels: "Channels", add: "Add", chat: "Chat", tagline: "Telegram stand-in",
    bot: "bot", start: "Start", blocked: "You blocked this bot", unblock: "Unblock", block: "Block the bot",
    write: "Message", writePost: "Post to the channel", attach: "Attach", send: "Send", commands: "Commands",
    newPerson: "New person", newChannel: "New channel", name: "Name", username: "Username", usernameHint: "empty: private channel",
    optional: "optional", language: "Language", cancel: "Cancel", create: "Create", title: "Title", protect: "Protect content (no forwarding)",
    privateChannel: "private channel", members: "subscribers", botNone: "no bot", botIn: "bot", post: "post", edit: "edit", del: "delete",
    rights: "Bot’s rights", rightsLead: "What may the bot do in “{0}”?", canPost: "Post messages", canEdit: "Edit messages", canDelete: "Delete messages",
    save: "Save", remove: "Remove the bot", addBot: "Add the bot to a channel", addBotLead: "Choose a channel. The bot becomes an administrator with these rights.",
    pick: "Choose a channel", pickLead: "The bot learns which one you chose.", pickRights: "The bot becomes an administrator there.", noChannels: "You have no channel that fits.",
    pay: "Pay {0}", paid: "Paid", receipt: "Receipt", payTitle: "Confirm the payment", paidToast: "Payment went through", declined: "Payment declined: {0}", payTimeout: "The bot did not confirm in time. Nothing was charged.",
    youPaid: "You paid {0} to {1}", refunded: "{0} came back to you from {1}", shared: "You chose the channel “{0}”", silent: "The bot did not answer.",
    openLink: "Open a t.me link", openLinkLead: "A link to this bot or to a channel here.", link: "Link", open: "Open", unknownLink: "This link leads out of the stand-in.",
    gallery: "Send a photo", upload: "Upload a picture", album: "Album of three", albumMixed: "Pictures and a video", files: "Two files", video: "Video", document: "File", caption: "Caption",
    edited: "edited", forwardedFrom: "Forwarded from {0}", forward: "Forward to the bot", react: "React", emptyChat: "Nothing here yet", startHint: "Press Start to begin the conversation.",
    noPeople: "Create a person to play: an advertiser, a channel owner, anybody.", welcome: "Who are you today?", welcomeLead: "Here you play the people who talk to the bot. Nothing reaches the real Telegram.",
    noChannel: "No channel open", noChannelLead: "Open one on the left or create your own. Its posts appear here the moment the bot publishes them.",
    channelsHint: "A person’s channels stand here, once there are any.", noPosts: "No posts yet", deletedPost: "Post {0} was deleted by {1} at {2}", botWord: "the bot", lost: "The stand-in does not answer. Trying again…",
    today: "Today", theme: "Light or dark", editTitle: "Edit", owner: "owner", notAdmin: "You are not an administrator of this channel.", delChannel: "Delete the channel", makeAdmin: "Administrators",
    makeAdminLead: "Who else may post, edit, delete and add bots here?", menu: "More", close: "Close", copied: "Copied", lastTime: "was here", kb: "Keyboard", sendPhoto: "Photo",
    pinned: "Pinned", sure: "Delete “{0}” with all its posts?", back: "Back",
  },
  ru: {
    people: "Люди", channels: "Каналы", add: "Добавить", chat: "Чат", tagline: "подставной Telegram",
    bot: "бот", start: "Запустить", blocked: "Вы заблокировали бота", unblock: "Разблокировать", block: "Заблокировать бота",
    write: "Сообщение", writePost: "Публикация в канал", attach: "Прикрепить", send: "Отправить", commands: "Команды",
    newPerson: "Новый человек", newChannel: "Новый канал", name: "Имя", username: "Имя пользователя", usernameHint: "пусто — закрытый канал",
    optional: "необязательно", language: "Язык", cancel: "Отмена", create: "Создать", title: "Название", protect: "Защитить содержимое (запрет пересылки)",
    privateChannel: "закрытый канал", members: "подписчиков", botNone: "бота нет", botIn: "бот", post: "публикует", edit: "правит", del: "удаляет",
    rights: "Права бота", rightsLead: "Что бот может делать в «{0}»?", canPost: "Публиковать", canEdit: "Редактировать", canDelete: "Удалять",
    save: "Сохранить", remove: "Убрать бота", addBot: "Добавить бота в канал", addBotLead: "Выберите канал. Бот станет администратором с этими правами.",
    pick: "Выберите канал", pickLead: "Бот узнает, какой вы выбрали.", pickRights: "Бот станет там администратором.", noChannels: "У вас нет подходящего канала.",
    pay: "Заплатить {0}", paid: "Оплачено", receipt: "Чек", payTitle: "Подтвердите оплату", paidToast: "Оплата прошла", declined: "Оплата отклонена: {0}", payTimeout: "Бот не подтвердил вовремя. Деньги не списаны.",
    youPaid: "Вы заплатили {0} боту {1}", refunded: "{0} вернулись вам от {1}", shared: "Вы выбрали канал «{0}»", silent: "Бот не ответил.",
    openLink: "Открыть ссылку t.me", openLinkLead: "Ссылка на этого бота или на здешний канал.", link: "Ссылка", open: "Открыть", unknownLink: "Эта ссылка ведёт наружу.",
    gallery: "Отправить фото", upload: "Загрузить картинку", album: "Альбом из трёх", albumMixed: "Фото и видео", files: "Два файла", video: "Видео", document: "Файл", caption: "Подпись",
    edited: "изменено", forwardedFrom: "Переслано от {0}", forward: "Переслать боту", react: "Отреагировать", emptyChat: "Здесь пока пусто", startHint: "Нажмите «Запустить», чтобы начать разговор.",
    noPeople: "Создайте, кем играть: рекламодателя, владельца канала, кого угодно.", welcome: "Кто вы сегодня?", welcomeLead: "Здесь вы играете людей, которые говорят с ботом. В настоящий Telegram ничего не уходит.",
    noChannel: "Канал не открыт", noChannelLead: "Откройте канал слева или создайте свой. Публикации бота появятся здесь в ту же секунду.",
    channelsHint: "Здесь будут каналы, когда кто-нибудь их создаст.", noPosts: "Публикаций пока нет", deletedPost: "Публикация {0} удалена: {1}, {2}", botWord: "бот", lost: "Подставной Telegram не отвечает. Пробую снова…",
    today: "Сегодня", theme: "Светлая или тёмная", editTitle: "Изменить", owner: "владелец", notAdmin: "Вы не администратор этого канала.", delChannel: "Удалить канал", makeAdmin: "Администраторы",
    makeAdminLead: "Кто ещё может публиковать, править, удалять и добавлять ботов?", menu: "Ещё", close: "Закрыть", copied: "Скопировано", lastTime: "был здесь", kb: "Клавиатура", sendPhoto: "Фото",
    pinned: "Закреплено", sure: "Удалить «{0}» со всеми публикациями?", back: "Назад",
  },
};

const asked = new URLSearchParams(location.search);

export let language = asked.get("lang") ?? recall("lang") ?? (navigator.language.startsWith("ru") ? "ru" : "en");
document.documentElement.lang = language;

export function switchLanguage() {
  language = language === "ru" ? "en" : "ru";
  document.documentElement.lang = language;
  remember("lang", language);
}

export function t(key, ...values) {
  return values.reduce((text, value, index) => text.replace(`{${index}}`, value), words[language][key] ?? key);
}

export const clock = (at) => new Date(at).toLocaleTimeString(language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

export function day(at) {
  const date = new Date(at);
  return date.toDateString() === new Date().toDateString()
    ? t("today")
    : date.toLocaleDateString(language, { day: "numeric", month: "long" });
}

export const stars = (amount) => `⭐ ${amount.toLocaleString(language)}`;

let theme = asked.get("theme") ?? recall("theme") ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
document.documentElement.dataset.theme = theme;

export const isDark = () => theme === "dark";

export function switchTheme() {
  theme = isDark() ? "light" : "dark";
  document.documentElement.dataset.theme = theme;
  remember("theme", theme);
}
