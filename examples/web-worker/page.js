/** The page: asks the worker and shows what it answers. All sentences about a case are the library's own. */

const WORDS = {
  nl: {
    title: "Wat het dossier laat zien",
    lead: "Waar had elk kind recht op, wat is er gedaan, en wat kan het dossier niet vertellen?",
    language: "Taal",
    case: "Dossier",
    asOf: "Beoordeeld per",
    file: "Eigen dossiers (één JSON-dossier per regel)",
    privacy: "Alles gebeurt in deze browser: er wordt geen dossier verstuurd.",
    faults: "Niet te lezen",
    unbuilt: "De worker ontbreekt. Bouw hem eerst: npm run build && npx tsx scripts/buildBrowserBundle.ts",
  },
  en: {
    title: "What the record shows",
    lead: "What was owed to each child, what was done, and what can the record not tell?",
    language: "Language",
    case: "Case",
    asOf: "As of",
    file: "Your own records (one JSON record a line)",
    privacy: "Everything happens in this browser: no record is sent anywhere.",
    faults: "Could not be read",
    unbuilt: "The worker is missing. Build it first: npm run build && npx tsx scripts/buildBrowserBundle.ts",
  },
};

const form = document.querySelector("form");
const report = document.querySelector("#report");
const faults = document.querySelector("#faults");
const worker = new Worker("dist/worker.js", { type: "module" });

worker.addEventListener("error", ({ message = words().unbuilt }) => {
  faults.replaceChildren(element("p", "bad", message));
});
worker.addEventListener("message", ({ data: { cases, faults: found, lines = [] } }) => {
  report.replaceChildren(...elementsOf(lines));
  report.setAttribute("aria-busy", "false");
  if (!cases) return;
  faults.replaceChildren(...faultsOf(found));
  form.elements.case.replaceChildren(...cases.map((id, index) => new Option(id, index)));
  ask();
});
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("change", async ({ target }) => {
  if (target.type === "file") worker.postMessage({ open: (await target.files[0]?.text()) ?? "" });
  else ask();
});
worker.postMessage({ open: await (await fetch("../cases.ndjson")).text() });

function words() {
  return WORDS[form.elements.lang.value];
}

function ask() {
  const lang = form.elements.lang.value;
  document.documentElement.lang = lang;
  document.title = words().title;
  for (const place of document.querySelectorAll("[data-word]"))
    place.textContent = words()[place.dataset.word];
  if (form.elements.case.value === "") return;
  report.setAttribute("aria-busy", "true");
  worker.postMessage({ judge: Number(form.elements.case.value), asOf: form.elements.asOf.value, lang });
}

function faultsOf(texts) {
  if (texts.length === 0) return [];
  const list = element("ul", null, "");
  list.append(...texts.map((text) => element("li", null, text)));
  return [element("h2", "bad", words().faults), list];
}

/** Lines as headings, paragraphs and lists: what lies deeper below an item belongs to it. */
function elementsOf(lines) {
  const elements = [];
  let list = null;
  let itemDepth = 0;
  for (const [index, { depth, tone, text }] of lines.entries()) {
    const next = lines[index + 1];
    const leads = tone === "heading" || (tone !== null && next?.tone === null && next.depth > depth);
    if (text === "" || leads || depth === 0) {
      list = null;
      if (text !== "") elements.push(element(leads ? `h${depth + 2}` : "p", tone, text));
    } else if (list && depth > itemDepth) {
      list.lastElementChild.append(element("p", tone, text));
    } else {
      if (!list) {
        list = element("ul", tone, "");
        elements.push(list);
      }
      list.append(item(tone, text));
      itemDepth = depth;
    }
  }
  return elements;
}

/** An item of a list, with the id of its norm or duty set apart. */
function item(tone, text) {
  const [, title = text, id] = /^(.*) \[([^\]]+)\]$/.exec(text) ?? [];
  const li = element("li", tone, "");
  li.append(tone === null ? element("strong", null, title) : title);
  if (id) li.append(" ", element("code", null, id));
  return li;
}

/** What comes from a file goes in as text, never as markup. */
function element(name, className, text) {
  return Object.assign(document.createElement(name), { className: className ?? "", textContent: text });
}
