// Saves the question of a draft while somebody types, by the same handler as the buttons. Without it the buttons save.

const form = document.querySelector("form[data-draft]");
const state = form.querySelector("[data-draft-state]");
const joins = form.querySelector("[data-draft-joins]");
const pause = 3000;

let timer;
let saving = null;
let resent = false;

function show(known) {
  if (!joins) return;
  joins.replaceChildren();
  joins.hidden = known.length === 0;
  if (known.length === 0) return;
  const head = document.createElement("p");
  head.textContent = "同じサービスと業務の許可が、すでにあります。加わる申請なら、質問は三つだけです。";
  const list = document.createElement("ul");
  for (const one of known) {
    const link = document.createElement("a");
    link.href = one.path;
    link.textContent = "この許可に加わる";
    const item = document.createElement("li");
    item.append(`${one.text}　`, link);
    list.append(item);
  }
  joins.append(head, list);
}

async function save() {
  const data = new FormData(form);
  data.set("Go", "draft");
  try {
    const response = await fetch(location.pathname, { method: "POST", body: new URLSearchParams(data) });
    const answer = response.ok ? await response.json() : { saved: false };
    if (!answer.saved) return;
    form.elements.Seen.value = answer.seen;
    form.elements.Token.value = answer.token;
    const now = new Date();
    state.textContent = `保存しました（${now.getHours()}時${String(now.getMinutes()).padStart(2, "0")}分）`;
    show(answer.joins);
  } catch (error) {
    // The network is away for a moment; the buttons save too, and say so where they cannot.
    console.info(error);
  }
}

function later(event) {
  if (event.target.name === "find") return;
  clearTimeout(timer);
  timer = setTimeout(() => {
    saving = (saving ?? Promise.resolve()).then(save).finally(() => { saving = null; });
  }, event.type === "change" ? 500 : pause);
}

form.addEventListener("input", later);
form.addEventListener("change", later);

// A button pressed while a saving is on its way waits for it: its version would be an old one otherwise.
document.addEventListener("submit", (event) => {
  if (event.target !== form) return;
  clearTimeout(timer);
  if (!saving || resent) return;
  event.preventDefault();
  event.stopPropagation();
  const { submitter } = event;
  saving.finally(() => {
    resent = true;
    form.requestSubmit(submitter);
  });
}, true);
