"use strict";
(() => {
  const find = (id) => document.getElementById(id);
  const toolbar = find("toolbar");
  const search = find("search");
  const selects = ["service", "kind", "severity"].map(find);
  const [service, kind, severity] = selects;
  const states = [...toolbar.querySelectorAll("[data-state]")];
  const everything = find("everything");
  const matrix = find("matrix");
  const openAll = find("open-all");

  const read = (element) => element.textContent.toLowerCase();
  const groups = [...document.querySelectorAll("#matrix tbody")].map((body) => ({
    body,
    service: body.dataset.service,
    count: body.querySelector(".group .count"),
    rows: [...body.rows].slice(1).map((row) => ({
      row,
      state: row.dataset.state,
      kind: row.dataset.kind,
      severity: row.dataset.severity,
      text: (body.dataset.service + "." + read(row)).toLowerCase(),
    })),
  }));
  const findings = [...document.querySelectorAll(".finding")].map((element) => ({
    element,
    service: element.dataset.service,
    severity: element.dataset.severity,
    text: read(element),
  }));
  const routes = [...document.querySelectorAll("#routes > .service")];
  const total = groups.reduce((sum, group) => sum + group.rows.length, 0);

  const pressed = (button) => button.getAttribute("aria-pressed") === "true";
  const press = (button, on) => button.setAttribute("aria-pressed", String(on));
  const isDifference = (state) => state === "different" || state === "missing";
  const grave = (found) =>
    !severity.value || found === severity.value || (severity.value === "any finding" && found !== "none");

  const differencesOnly = () => states.every((button) => pressed(button) === isDifference(button.dataset.state));

  const words = () => search.value.toLowerCase().split(/\s+/).filter(Boolean);

  function apply() {
    const wanted = words();
    const holds = (text) => wanted.every((word) => text.includes(word));
    const shownStates = new Set(states.filter(pressed).map((button) => button.dataset.state));
    let shown = 0;
    for (const group of groups) {
      let here = 0;
      for (const entry of group.rows) {
        const visible =
          (!service.value || service.value === group.service) &&
          (!kind.value || kind.value === entry.kind) &&
          shownStates.has(entry.state) &&
          grave(entry.severity) &&
          holds(entry.text);
        if (entry.row.hidden === visible) {
          entry.row.hidden = !visible;
        }
        here += visible ? 1 : 0;
      }
      group.body.hidden = here === 0;
      group.count.textContent =
        here === group.rows.length ? String(here) : here + " of " + group.rows.length;
      shown += here;
    }
    let told = 0;
    for (const finding of findings) {
      const visible =
        (!service.value || service.value === finding.service) && grave(finding.severity) && holds(finding.text);
      finding.element.hidden = !visible;
      told += visible ? 1 : 0;
    }
    for (const route of routes) {
      route.hidden = Boolean(service.value) && service.value !== route.dataset.service;
    }
    for (const [section, some] of [["findings", told > 0 || findings.length === 0], ["settings", shown > 0]]) {
      const empty = document.querySelector("#" + section + " .filtered");
      if (empty) {
        empty.hidden = some;
      }
    }
    find("shown").textContent =
      shown + " of " + total + " settings, " + told + " of " + findings.length + " findings";
    everything.textContent = states.every(pressed) ? "differences only" : "everything";
    measure();
  }

  function show(all) {
    states.forEach((button) => press(button, all || isDifference(button.dataset.state)));
    apply();
  }

  function reset() {
    search.value = "";
    selects.forEach((select) => (select.value = ""));
    show(false);
  }

  function measure() {
    const sticks = getComputedStyle(toolbar).position === "sticky";
    document.documentElement.style.setProperty("--sticky", (sticks ? toolbar.offsetHeight : 0) + "px");
  }

  function rows() {
    return groups.flatMap((group) => group.rows.map((entry) => entry.row)).filter((row) => !row.hidden);
  }

  function focusRow(row) {
    if (row) {
      matrix.querySelectorAll("tr[tabindex='0']").forEach((other) => (other.tabIndex = -1));
      row.tabIndex = 0;
      row.focus();
    }
  }

  function move(event) {
    const visible = rows();
    const at = visible.indexOf(document.activeElement.closest("tr"));
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: visible.length - 1 }[event.key];
    if (next === undefined) {
      return;
    }
    event.preventDefault();
    if (next < 0) {
      search.focus();
    } else {
      focusRow(visible[Math.min(next, visible.length - 1)]);
    }
  }

  toolbar.addEventListener("submit", (event) => event.preventDefault());
  search.addEventListener("input", apply);
  selects.forEach((select) => select.addEventListener("change", apply));
  states.forEach((button) =>
    button.addEventListener("click", () => {
      press(button, !pressed(button));
      apply();
    }));
  everything.addEventListener("click", () => show(!states.every(pressed)));
  search.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" && matrix) {
      event.preventDefault();
      focusRow(rows()[0]);
    }
  });
  if (matrix) {
    matrix.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && event.target.tagName === "TR") {
        const link = event.target.querySelector("a.tag");
        if (link) {
          link.click();
        }
      } else {
        move(event);
      }
    });
  }

  document.addEventListener("keydown", (event) => {
    const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.key === "/" && !typing) {
      event.preventDefault();
      search.focus();
      search.select();
    } else if (event.key === "d" && !typing) {
      show(!states.every(pressed));
    } else if (event.key === "Escape") {
      reset();
      search.focus();
    }
  });

  function reveal() {
    const target = location.hash.startsWith("#finding-") && find(location.hash.slice(1));
    if (target) {
      if (target.hidden) {
        reset();
      }
      target.open = true;
      target.scrollIntoView();
      target.querySelector("summary").focus();
    }
  }

  if (openAll) {
    openAll.hidden = false;
    openAll.addEventListener("click", () => {
      const open = findings.some((finding) => !finding.element.open);
      findings.forEach((finding) => (finding.element.open = open));
      openAll.textContent = open ? "Close all" : "Open all";
    });
  }

  let closed = [];
  addEventListener("beforeprint", () => {
    closed = [...document.querySelectorAll("details:not([open])")];
    closed.forEach((element) => (element.open = true));
  });
  addEventListener("afterprint", () => closed.forEach((element) => (element.open = false)));
  addEventListener("resize", measure);
  addEventListener("hashchange", reveal);

  toolbar.hidden = false;
  const first = rows()[0];
  if (first) {
    first.tabIndex = 0;
  }
  apply();
  reveal();
})();
