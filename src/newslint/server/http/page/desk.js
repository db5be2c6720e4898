"use strict";
// One article under review. Each decision is carried out by the server, as `newslint fix` would:
// what comes back is the article's new text, and what is found in it.
const $ = id => document.getElementById(id);
const token = new URLSearchParams(location.search).get("token");
const desk = { original: "", text: "", name: "article.txt", findings: [], refused: [], current: "" };
const past = [];
const LEVELS = { safe: "safe", unsafe: "unsafe", hint: "hint", none: "" };

async function ask(what, data) {
  const headers = { "Content-Type": "application/json" };
  if (token) headers.Authorization = `Bearer ${token}`;
  document.body.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(`/page/${what}`, { method: "POST", headers, body: JSON.stringify(data) });
    if (!answer.ok) throw new Error((await answer.text()).replace(/^Error: /, ""));
    return await answer.json();
  } finally {
    document.body.removeAttribute("aria-busy");
  }
}

function trouble(error) {
  $("trouble").textContent = error ? error.message : "";
  $("trouble").hidden = !error;
}

// What is asked for runs one by one: a second click waits for the first.
let turn = Promise.resolve();
function then(work) {
  turn = turn.then(work).then(() => trouble(null), trouble).finally(render);
  return turn;
}

function article() {
  return { name: desk.name, text: desk.text, source: $("source").value, refused: desk.refused };
}

function take(answer) {
  Object.assign(desk, answer);
  if (!desk.findings.some(each => each.key === desk.current))
    desk.current = desk.findings.length ? desk.findings[Math.min(at, desk.findings.length - 1)].key : "";
}
let at = 0;

function remember() {
  past.push({ text: desk.text, refused: [...desk.refused] });
  at = Math.max(0, desk.findings.findIndex(each => each.key === desk.current));
}

const check = () => then(async () => {
  desk.original = desk.text = $("text").value;
  desk.refused = [];
  past.length = at = 0;
  take(await ask("check", article()));
  $("entry").hidden = true;
});

const accept = choice => then(async () => {
  remember();
  take(await ask("fix", { ...article(), ...choice }));
});

const refuse = keys => then(async () => {
  remember();
  desk.refused.push(...keys);
  take(await ask("check", article()));
});

const undo = () => then(async () => {
  const before = past.pop();
  if (!before) return;
  Object.assign(desk, before);
  take(await ask("check", article()));
});

function element(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

function button(text, label, work, disabled = false) {
  const made = element("button", { type: "button", textContent: text, onclick: work, disabled });
  made.setAttribute("aria-label", label);
  return made;
}

function card(finding) {
  const open = element("li", { className: finding.key === desk.current ? "current" : "" },
    element("code", { textContent: finding.rule }), ` ${finding.message} `);
  open.dataset.key = finding.key;
  if (finding.title) open.append(element("span", { className: "fix", textContent: finding.title }));
  open.append(element("em", { textContent: LEVELS[finding.level] }));
  open.append(element("div", { className: "bar" },
    button("Accept", `Accept: ${finding.title}`, () => accept({ key: finding.key }), !finding.title),
    button("Refuse", `Refuse: ${finding.message}`, () => refuse([finding.key])),
    ...finding.alternatives.map((title, number) =>
      button(title, `Accept instead: ${title}`, () => accept({ key: finding.key, alternative: number })))));
  open.addEventListener("click", event => event.target.closest("button") || show(finding.key));
  return open;
}

function ruleItem(rule, findings) {
  const keys = findings.map(each => each.key);
  const able = findings.some(each => each.level === "safe" || each.level === "unsafe");
  return element("li", {}, element("code", { textContent: rule }), ` ${keys.length} `,
    button("all", `Accept all of ${rule}`, () => accept({ rule, level: "unsafe" }), !able),
    button("none", `Refuse all of ${rule}`, () => refuse(keys)));
}

// Places in the text: what would be deleted and written, or what is only pointed at.
function places() {
  const found = [];
  for (const finding of desk.findings) {
    const able = finding.edits.length && finding.level !== "hint";
    const edits = able ? finding.edits : [{ start: finding.start, end: finding.end }];
    for (const edit of edits) found.push({ ...edit, finding });
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}

function marked() {
  const shown = [];
  let done = 0;
  for (const { start, end, text, finding } of places()) {
    if (start < done) continue;
    const place = element("span", { className: "place", title: finding.message, tabIndex: -1 });
    place.dataset.key = finding.key;
    place.classList.toggle("current", finding.key === desk.current);
    const old = desk.text.slice(start, end);
    if (text === undefined) place.append(element("mark", { textContent: old }));
    else place.append(element("del", { textContent: old }), element("ins", { textContent: text }));
    place.onclick = () => show(finding.key);
    shown.push(desk.text.slice(done, start), place);
    done = end;
  }
  shown.push(desk.text.slice(done));
  return shown;
}

function render() {
  const checked = $("entry").hidden;
  $("tools").hidden = $("review").hidden = !checked;
  if (!checked) return;
  const count = desk.findings.length, some = count === 1 ? "1 finding" : `${count} findings`;
  $("state").textContent = count ? some : "nothing found";
  $("safe").disabled = !desk.findings.some(each => each.level === "safe");
  $("undo").disabled = !past.length;
  $("verdict").textContent = desk.verdict || "";
  $("verdict").hidden = !desk.verdict;
  const byRule = Map.groupBy ? Map.groupBy(desk.findings, each => each.rule) : grouped(desk.findings);
  $("rules").replaceChildren(...[...byRule].map(([rule, found]) => ruleItem(rule, found)));
  $("findings").replaceChildren(...desk.findings.map(card));
  $("before").textContent = desk.original;
  $("after").replaceChildren(...marked());
}

function grouped(findings) {
  const found = new Map();
  for (const each of findings) found.set(each.rule, [...(found.get(each.rule) || []), each]);
  return found;
}

function show(key) {
  desk.current = key;
  render();
  for (const where of ["#findings > li", "#after .place"])
    document.querySelector(`${where}.current`)?.scrollIntoView({ block: "nearest" });
}

function step(by) {
  const now = desk.findings.findIndex(each => each.key === desk.current);
  const next = desk.findings[Math.min(desk.findings.length - 1, Math.max(0, now + by))];
  if (next) show(next.key);
}

function suffix(name) {
  const found = /\.(txt|text|md|markdown|mdx|html?)$/i.exec(name);
  return found ? found[0].toLowerCase() : ".txt";
}

function named(name) {
  desk.name = name;
  const option = [...$("kind").options].find(each => each.value === suffix(name));
  $("kind").value = option ? option.value : suffix(name) === ".htm" ? ".html" : ".md";
}

const load = file => then(async () => {
  if (/\.docx$/i.test(file.name)) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    let binary = "";
    for (let start = 0; start < bytes.length; start += 8192)
      binary += String.fromCharCode(...bytes.subarray(start, start + 8192));
    $("text").value = (await ask("docx", { docx: btoa(binary) })).text;
    named(file.name.replace(/docx$/i, "txt"));
  } else {
    $("text").value = await file.text();
    named(file.name);
  }
});

$("entry").addEventListener("submit", event => { event.preventDefault(); check(); });
$("kind").addEventListener("change", () => { desk.name = `article${$("kind").value}`; });
$("file").addEventListener("change", () => { if ($("file").files[0]) load($("file").files[0]); });
$("text").addEventListener("dragover", event => { event.preventDefault(); $("text").classList.add("over"); });
$("text").addEventListener("dragleave", () => $("text").classList.remove("over"));
$("text").addEventListener("drop", event => {
  $("text").classList.remove("over");
  if (!event.dataTransfer.files.length) return;
  event.preventDefault();
  load(event.dataTransfer.files[0]);
});
$("safe").onclick = () => accept({ level: "safe" });
$("undo").onclick = undo;
$("copy").onclick = () => then(() => navigator.clipboard.writeText(desk.text));
$("download").onclick = () => {
  const address = URL.createObjectURL(new Blob([desk.text], { type: "text/plain;charset=utf-8" }));
  element("a", { href: address, download: desk.name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
};
$("sides").onclick = () => {
  const both = $("before").hidden;
  $("before").hidden = !both;
  $("sides").setAttribute("aria-pressed", String(both));
  document.querySelector("#review .sides").classList.toggle("both", both);
};
$("anew").onclick = () => {
  $("text").value = desk.text;
  $("entry").hidden = false;
  $("state").textContent = "paste an article";
  render();
  $("text").focus();
};
document.addEventListener("keydown", event => {
  if (!$("entry").hidden || event.ctrlKey || event.metaKey || event.altKey) return;
  const finding = desk.findings.find(each => each.key === desk.current);
  const keys = {
    j: () => step(1), k: () => step(-1), u: undo,
    a: () => finding?.title && accept({ key: finding.key }),
    r: () => finding && refuse([finding.key]),
  };
  if (keys[event.key]) { event.preventDefault(); keys[event.key](); }
});
