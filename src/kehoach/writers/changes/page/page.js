// The keys, the status line, the lines between the two places of what moved. All else works without this.
"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const byId = (id) => document.getElementById(id);
  document.documentElement.classList.add("js");
  const pins = all(".pin").filter((pin) => !pin.id.endsWith("o"));
  const status = byId("status");
  const links = byId("links");
  const help = byId("help");
  let current = null;
  let everyMove = false;

  // What the filters hide is stepped over.
  const shown = (pin) => {
    for (const name of pin.classList) {
      const box = /^[kg]-/.test(name) && byId("f-" + name.slice(2));
      if (box && !box.checked) return false;
    }
    return true;
  };
  const rowOf = (element) => element.closest(".row, tr");

  function unfold(element) {
    for (let at = element.parentElement; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
  }

  function select(pin, scroll = true) {
    if (!pin) return;
    for (const row of all(".here")) row.classList.remove("here");
    current = pin;
    rowOf(pin).classList.add("here");
    unfold(pin);
    pin.focus({ preventScroll: true });
    if (scroll) {
      // Rows near the window are laid out only now, and may push the place on.
      pin.scrollIntoView({ block: "center" });
      requestAnimationFrame(() => requestAnimationFrame(() => pin.scrollIntoView({ block: "center" })));
    }
    tellStatus(pin);
    if (location.hash !== "#" + pin.id) history.replaceState(null, "", "#" + pin.id);
    draw();
  }

  function tellStatus(pin) {
    const steps = pins.filter(shown);
    const main = byId(pin.id.replace(/o$/, "")) || pin;
    const number = document.createElement("b");
    number.textContent = status.dataset.text.replace("{at}", steps.indexOf(main) + 1).replace("{of}", steps.length);
    status.className = [...pin.classList].find((name) => name.startsWith("k-")) || "";
    status.replaceChildren(number, pin.title);
  }

  // From the place last chosen, else from what stands at the top of the window.
  function step(way, fits = () => true) {
    const steps = pins.filter((pin) => shown(pin) && fits(pin));
    if (!steps.length) return;
    const from = current && (byId(current.id.replace(/o$/, "")) || current);
    let next;
    if (from) {
      const after = (pin) => Boolean(from.compareDocumentPosition(pin) & Node.DOCUMENT_POSITION_FOLLOWING);
      const before = (pin) => Boolean(from.compareDocumentPosition(pin) & Node.DOCUMENT_POSITION_PRECEDING);
      next = way > 0 ? steps.find(after) : steps.filter(before).pop();
    } else {
      next = way > 0 ? steps.find((pin) => pin.getBoundingClientRect().top > 0) : steps[steps.length - 1];
    }
    select(next || (way > 0 ? steps[0] : steps[steps.length - 1]));
  }

  const critical = () => step(1, (pin) => pin.classList.contains("k-critical"));
  function fold() {
    const folds = all(".fold");
    const open = !folds.some((each) => each.open);
    for (const each of folds) each.open = open;
    if (current) current.scrollIntoView({ block: "center" });
    draw();
  }

  // A curve from where it stood to where it stands, drawn over the gutter; in the window's own coordinates, so that a long page costs nothing.
  function curve(pin) {
    const other = byId(pin.dataset.other);
    if (!other) return [];
    const [from, to] = pin.dataset.side === "old" ? [pin, other] : [other, pin];
    const edge = (row, side, right) => {
      const box = (row.querySelector(":scope > ." + side) || row).getBoundingClientRect();
      return [right ? Math.max(box.right, box.left) : box.left, box.top + Math.min(box.height / 2, 16)];
    };
    const cells = all(":scope > .o", rowOf(from));
    const start = cells.length ? [cells[cells.length - 1].getBoundingClientRect().right, edge(rowOf(from), "o", true)[1]] : edge(rowOf(from), "o", true);
    const end = edge(rowOf(to), "n", false);
    const bend = Math.max(24, (end[0] - start[0]) * 0.9);
    const make = (name, values) => {
      const shape = document.createElementNS("http://www.w3.org/2000/svg", name);
      for (const [key, value] of Object.entries(values)) shape.setAttribute(key, value);
      return shape;
    };
    return [
      make("path", { d: `M${start} C${start[0] + bend},${start[1]} ${end[0] - bend},${end[1]} ${end}` }),
      make("circle", { cx: start[0], cy: start[1], r: 4 }),
      make("circle", { cx: end[0], cy: end[1], r: 5.5 }),
    ];
  }

  let hovered = null;
  let waiting = false;
  function draw() {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      const near = [current, hovered].filter((pin) => pin && pin.dataset.other).map((pin) => byId(pin.id.replace(/o$/, "")));
      const wanted = everyMove ? all(".pin[data-side=new]").filter(shown) : [...new Set(near)];
      links.replaceChildren(...wanted.flatMap(curve));
    });
  }
  addEventListener("scroll", draw, { passive: true });
  addEventListener("resize", draw, { passive: true });
  const over = (event) => {
    const near = event.target.closest && event.target.closest(".pin[data-other], a.go");
    const pin = near && (near.matches(".pin") ? near : byId(near.hash.slice(1)));
    if (pin !== hovered) {
      hovered = pin || null;
      draw();
    }
  };
  document.addEventListener("mouseover", over);
  document.addEventListener("focusin", over);

  function arrive() {
    const target = location.hash.length > 1 && byId(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    unfold(target);
    if (target.matches(".pin")) select(target);
    else target.scrollIntoView({ block: "center" });
  }
  addEventListener("hashchange", arrive);
  addEventListener("load", arrive);

  function back() {
    if (current && document.activeElement === current) {
      const item = byId("s" + current.dataset.n);
      unfold(item);
      item.scrollIntoView({ block: "center" });
      item.querySelector("a").focus({ preventScroll: true });
      return;
    }
    current = null;
    status.replaceChildren();
    for (const row of all(".here")) row.classList.remove("here");
    draw();
  }

  const keys = {
    j: () => step(1), n: () => step(1), k: () => step(-1), p: () => step(-1), c: critical, u: fold, "?": () => help.showModal(),
    m: () => { everyMove = !everyMove; draw(); }, Escape: back,
    Enter: (event) => {
      // On the pin of what moved Enter crosses to its other place; on any other it leads to the list, as a link does.
      const pin = document.activeElement;
      if (!pin || !pin.dataset || !pin.dataset.other) return false;
      event.preventDefault();
      select(byId(pin.dataset.other));
      return true;
    },
  };
  addEventListener("keydown", (event) => {
    const typing = event.target.matches && event.target.matches("input:not([type=checkbox]), textarea, select");
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing || help.open) return;
    const single = event.key.length === 1;
    if (single && !byId("keys-on").checked && event.key !== "?") return;
    const act = keys[single ? event.key.toLowerCase() : event.key];
    if (act && act(event) !== false && single) event.preventDefault();
  });
  const buttons = { back: keys.k, on: keys.j, critical, fold, help: keys["?"] };
  for (const [name, act] of Object.entries(buttons)) byId("b-" + name).addEventListener("click", act);
  for (const box of all("[id^=f-]")) box.addEventListener("change", () => { if (current) tellStatus(current); draw(); });
  addEventListener("beforeprint", () => { for (const list of all(".list")) list.open = true; });
})();
