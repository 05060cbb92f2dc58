// Roles and accessible names, as far as this window uses them.
const ROLES = {
  A: "link", BUTTON: "button", TEXTAREA: "textbox", SELECT: "combobox", SUMMARY: "button",
  H1: "heading", H2: "heading", H3: "heading", H4: "heading", NAV: "navigation", MAIN: "main",
  DIALOG: "dialog", LI: "listitem", TABLE: "table",
};
const INPUTS = { checkbox: "checkbox", radio: "radio", range: "slider", number: "spinbutton", button: "button", submit: "button" };

function roleOf(element) {
  if (element.getAttribute("role")) return element.getAttribute("role");
  if (element.tagName === "INPUT") return INPUTS[element.type] ?? "textbox";
  return ROLES[element.tagName] ?? "";
}

function tidy(text) {
  return (text ?? "").replace(/\s+/g, " ").trim();
}

function nameOf(element) {
  const by = element.getAttribute("aria-labelledby");
  if (by) return tidy(by.split(/\s+/).map((id) => document.getElementById(id)?.textContent).join(" "));
  if (element.getAttribute("aria-label")) return tidy(element.getAttribute("aria-label"));
  if (element.labels?.length) return tidy([...element.labels].map((label) => label.innerText).join(" "));
  const text = tidy(element.innerText);
  if (text && !["INPUT", "TEXTAREA", "SELECT"].includes(element.tagName)) return text;
  return tidy(element.getAttribute("title") ?? element.getAttribute("placeholder"));
}

function isShown(element) {
  return element.getClientRects().length > 0 && getComputedStyle(element).visibility !== "hidden";
}

// The whole name first; else one that begins with it, since marks and counts may follow.
function findNamed(role, name) {
  const wanted = tidy(name).toLowerCase();
  const all = [...document.querySelectorAll("*")].filter((it) => roleOf(it) === role && isShown(it));
  const named = all.map((it) => [it, nameOf(it).toLowerCase()]);
  const found = named.find(([, its]) => its === wanted) ?? named.find(([, its]) => its.startsWith(wanted));
  return found ? found[0] : null;
}
