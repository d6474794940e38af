/*
 * The page of a post that has lost its line. What is told waits in this browser's own database, under the name of whoever told it, with an
 * id and a moment of its own; it survives a reload and the end of the browser, is sent in the order in which it was told once there is a
 * line, and is never dropped but by somebody's own hand. What is refused stays, with the reason, and holds back what was told of the same
 * movement after it: that may rest on it. What happened without a line says so, and may then come before what was before it. Nothing is
 * sent in the name of somebody else. The form is in offline-form.js, the database itself in offline-store.js, the line in
 * offline-line.js.
 */
(function () {
  "use strict";

  var TWICE = 1000, PATIENCE = 20000, SOON = 15000, NOW_AND_THEN = 60000;
  var opening, store, box, form, user, line, writing = Promise.resolve(), failing, drawn = {}, sending, more, ended, pressed = 0, left = 0, followed = 0;

  function by(id) { return document.getElementById(id); }

  function element(name, className, text) {
    var made = document.createElement(name);
    if (className) { made.className = className; }
    if (text) { made.textContent = text; }
    return made;
  }

  /* ---- keeping ---- */

  function complain(text) {
    by("wrong").hidden = !text;
    by("wrong").textContent = text;
    if (text) { by("said").textContent = ""; }
  }

  function complainNotKept(failed) { complain(box.dataset.notkept + " (" + failed.name + ")"); }

  /* What another window does may be over by now. */
  function forgive() { if (by("wrong").textContent === box.dataset.elsewhere) { complain(""); } }

  /* Of a button pressed twice nothing is said. */
  function keep(event) {
    event.preventDefault();
    if (!form || form.isQuiet() && Date.now() - pressed < TWICE) { return; }
    var fields = form.typed();
    if (!fields.type || !fields.mrn.trim() || isNaN(new Date(fields.at).getTime())) { complain(box.dataset.missing); return; }
    if (new Date(fields.at).getTime() > Date.now() + 60000) { complain(box.dataset.future); return; }
    var missing = form.missing();
    if (missing) { complain(box.dataset.choose.replace("{0}", missing)); return; }
    complain("");
    if (form.isHeld()) { keepNow(); return; }
    form.hold().then(function (ours) { if (ours) { keepNow(); } else { complain(box.dataset.elsewhere); } });
  }

  function keepNow() {
    var fields = form.typed();
    pressed = Date.now();
    form.hand({ id: form.id(), user: user, name: box.dataset.name, fields: fields, report: form.report(), state: "WAITING", text: "", tried: false,
      word: by("type").selectedOptions[0].textContent, typedAt: new Date().toISOString() });
    show().then(null, function () { /* said when it is written */ });
    write();
  }

  /* In the order in which it was pressed for; also what a window that is closed by now had not come to. */
  function writeNext() {
    var one = form.handed()[0];
    return !one ? undefined : store.all().then(function (all) {
      var there = all.some(function (each) { return each.id === one.entry.id && each.typedAt === one.entry.typedAt; });
      return there || store.put(one.entry, one.place);
    }).then(function (asMeant) {
      form.isKept(one);
      by("said").textContent = asMeant ? box.dataset.kept : box.dataset.besides;
      return writeNext();
    });
  }

  function write() {
    writing = writing.then(function () { return opening; }).then(function () { return navigator.locks.request("sw-offline-keep", writeNext); }).then(function () {
      if (failing) { complain(""); }
      failing = false;
    }, function (failed) {
      failing = true;
      form.giveBack();
      complainNotKept(failed);
    }).then(show).then(function () { send(); }, function () { /* said already */ });
  }

  /* ---- the list ---- */

  function pill(entry, held) {
    if (entry.noted) { return element("span", "pill busy", box.dataset.noted); }
    if (entry.state === "TAKEN") { return element("span", "pill good", box.dataset.taken); }
    if (entry.state === "REFUSED") { return element("span", "pill bad", box.dataset.refused); }
    return element("span", "pill busy", entry.seq === undefined ? box.dataset.writing : held ? box.dataset.behind : box.dataset.waiting);
  }

  function button(text, act) {
    var made = element("button", "linkish", text);
    made.type = "button";
    made.addEventListener("click", act);
    return made;
  }

  function mend(entry) {
    form.mend(entry).then(function (ours) {
      complain(ours ? "" : box.dataset.elsewhere);
      return show();
    });
    pressed = 0;
    by("type").focus();
  }

  function row(entry, held) {
    var item = element("li"), head = element("div", "stackline"), mrn = element("bdi", "mrn", entry.report.mrn);
    item.dataset.state = entry.state;
    item.dataset.seq = entry.seq;
    head.append(pill(entry, held), element("strong", "", entry.word), mrn);
    item.append(head, element("p", "soft", new Date(entry.report.at).toLocaleString(document.documentElement.lang === "en" ? "en-GB" : document.documentElement.lang, { dateStyle: "medium", timeStyle: "short" })
      + (entry.report.office ? " · " + entry.report.office : "") + " · " + entry.name), window.SingleWindowTold(entry.report));
    if (entry.text) { item.append(element("p", entry.state === "REFUSED" ? "error" : "soft", entry.text)); }
    if (entry.before) { item.append(element("p", "soft", box.dataset.before + " " + entry.before)); }
    if (entry.seq === undefined) { return item; } // not in the database yet
    if (entry.user !== user && entry.state !== "TAKEN") {
      item.append(element("p", "remark", box.dataset.other.replace("{0}", entry.name)));
    } else if (entry.state !== "TAKEN") {
      var acts = element("div", "actions");
      acts.append(button(box.dataset.correct, function () { mend(entry); }));
      if (entry.state === "REFUSED" || !entry.tried) {
        acts.append(button(box.dataset.away, function () { if (confirm(box.dataset.sure)) { store.remove(entry).then(show).then(send); } }));
      }
      item.append(acts);
    }
    return item;
  }

  /* Movements of which something was refused, or is being corrected: what was told after it waits until that is settled. */
  function heldBack(all, isCorrected) {
    var held = {};
    all.forEach(function (entry) { if (entry.state === "REFUSED" || entry.state === "WAITING" && isCorrected(entry)) { held[entry.report.mrn] = Math.min(entry.seq, held[entry.report.mrn] || entry.seq); } });
    return function (entry) { return entry.state === "WAITING" && (isCorrected(entry) || held[entry.report.mrn] < entry.seq); };
  }

  function kept() {
    return opening.then(function () { return Promise.all([store.all(), window.SingleWindowCorrected()]); })
      .then(function (read) { return { all: read[0], held: heldBack(read[0], read[1]) }; });
  }

  /* Whoever is at a button of a row stays there. */
  function place(list, rows) {
    if (list.children.length === rows.length && rows.every(function (each, at) { return list.children[at] === each; })) { return; }
    var at = list.contains(document.activeElement) && document.activeElement, of = at && at.closest("li").dataset.seq;
    list.replaceChildren.apply(list, rows);
    var again = at && Array.from(list.querySelectorAll("[data-seq='" + of + "'] button")).find(function (each) { return each.textContent === at.textContent; });
    if (again) { again.focus(); }
  }

  /* Of a long list only what has changed is drawn anew. */
  function draw(all, held) {
    var was = drawn;
    drawn = {};
    return all.map(function (entry) {
      var now = JSON.stringify([entry, held(entry)]), there = was[entry.seq];
      return (drawn[entry.seq] = there && there.of === now ? there : { of: now, item: row(entry, held(entry)) }).item;
    });
  }

  function show() {
    return kept().then(function (known) {
      var all = known.all, rows = draw(all, known.held).concat(form.handed().map(function (each) { return row(Object.assign({}, each.entry, { text: failing ? box.dataset.notkept : "" }), false); }));
      place(by("events"), rows.length ? rows : [element("li", "soft", box.dataset.empty)]);
      by("clear").hidden = !all.some(function (entry) { return entry.state === "TAKEN" && !entry.noted; });
      showLine();
    });
  }

  function showLine() {
    var place = by("line");
    var how = ended ? "ended" : line.how();
    form.suggest();
    if (place.dataset.how === how) { return; }
    place.dataset.how = how;
    place.className = "notice " + (how === "line" ? "good" : "warn");
    place.textContent = box.dataset[how];
    if (ended) {
      var link = element("a", "", box.dataset.sign);
      link.href = location.pathname;
      place.append(" ", link);
    }
  }

  /* ---- sending ---- */

  function post(entry, become) {
    var body = new URLSearchParams(entry.report);
    body.set("id", entry.id);
    body.set("as", entry.user);
    if (become) { body.set("become", "yes"); }
    return fetch(box.dataset.root + "transit/queued", { method: "POST", body: body, redirect: "manual", cache: "no-store", signal: AbortSignal.timeout(PATIENCE) });
  }

  function settle(entry, answer) {
    if (answer.how === "refused" && entry.late && !entry.report.fallback) { return onPaper(entry); }
    return store.change(entry, { state: answer.how === "refused" ? "REFUSED" : "TAKEN", noted: answer.how === "noted", text: answer.text }).then(show);
  }

  /* It could not be told when it happened, and what came before it may not have been told yet: it is sent once more and says so. */
  function onPaper(entry) {
    return store.change(entry, { report: Object.assign({}, entry.report, { fallback: entry.late }),
      fields: Object.assign({}, entry.fields, { fallback: entry.late }) });
  }

  /* Whatever waits now could not be told when it happened. */
  function late() {
    return store.all().then(function (all) {
      return Promise.all(all.filter(function (each) { return each.state === "WAITING" && each.user === user && !each.late; })
        .map(function (each) { return store.change(each, { late: line.cause(Date.now()) }); }));
    }).then(function () { return false; });
  }

  /* True where the next one may be sent. */
  function answered(entry, response) {
    line.note(response.status >= 500 ? "failed" : "");
    ended = response.type === "opaqueredirect";
    if (ended) { return false; }
    if (response.ok) {
      return response.json().then(function (answer) { return settle(entry, answer); }).then(function () { return true; });
    }
    if (response.status >= 500) { return late(); }
    if ([401, 403, 409].indexOf(response.status) >= 0) { ended = true; return false; }
    return settle(entry, { how: "refused", text: box.dataset.unable + " (" + response.status + ")" }).then(function () { return true; });
  }

  /* What was noted may be an event by now, or can be none any more: now and then the window is asked. */
  function follow(all) {
    if (Date.now() - followed < NOW_AND_THEN) { return false; }
    followed = Date.now();
    return all.filter(function (each) { return each.noted && each.user === user; }).reduce(function (before, each) {
      return before.then(function () { return post(each, true); }).then(function (response) { return response.ok ? response.json() : null; })
        .then(function (now) {
          if (!now || now.how === "noted") { return undefined; }
          return store.change(each, { state: now.how === "refused" ? "REFUSED" : "TAKEN", noted: false, text: now.text }).then(show);
        });
    }, Promise.resolve()).then(function () { return false; }, function () { return false; });
  }

  /* What may have been taken, though nobody heard the answer, is corrected under its own id: it is then told that it differs. */
  function next() {
    if (!navigator.onLine) { line.note("none"); return Promise.resolve(); }
    return kept().then(function (known) {
      var entry = known.all.find(function (each) { return each.state === "WAITING" && each.user === user && !known.held(each); });
      if (!entry) { return line.look().then(function () { return follow(known.all); }); }
      return store.change(entry, { tried: true }).then(function () { return post(entry); }).then(function (response) {
        return answered(entry, response);
      }, function () { line.note("none"); return late(); });
    }).then(function (more) { return more ? next() : undefined; });
  }

  /* One window sends at a time. What is kept meanwhile goes at once after it, not with the next look at the clock. */
  function send() {
    more = Boolean(sending);
    sending = sending || navigator.locks.request("sw-offline", { ifAvailable: true }, function (lock) { return lock ? next() : undefined; })
      .then(show, show).then(function () { sending = null; return more ? send() : undefined; });
    return sending;
  }

  function listen() {
    store.hear(function () { forgive(); show(); });
    by("leave").addEventListener("click", function () {
      if (Date.now() - left < TWICE) { return; }
      left = Date.now();
      form.leave();
      show().then(send);
    });
    by("again").addEventListener("click", function () { ended = false; followed = 0; forgive(); write(); });
    by("clear").addEventListener("click", function () { store.clearTaken().then(show); });
    window.addEventListener("online", send);
    window.addEventListener("offline", function () { line.note("none"); showLine(); });
    setInterval(function () { form.tick(); if (form.handed().length) { write(); } else if (!ended) { send(); } }, SOON);
  }

  function begin() {
    box = by("late");
    if (!box) { return; }
    by("desk").hidden = by("line").hidden = false;
    user = document.body.dataset.user;
    line = window.SingleWindowLine(box.dataset.root);
    by("event").addEventListener("submit", keep);
    opening = window.SingleWindowStore().then(function (opened) { store = opened; });
    window.SingleWindowDraft(user).then(function (draft) {
      form = window.SingleWindowForm(draft, line);
      form.hold().then(function (ours) { if (!ours) { complain(box.dataset.elsewhere); } });
      write();
      return opening;
    }).then(listen, complainNotKept);
    if (navigator.storage && navigator.storage.persist) { navigator.storage.persist(); }
    window.addEventListener("load", function () {
      window.SingleWindowPage(box.dataset.root).then(function () { by("ready").textContent = box.dataset.ready; }, function () {
        caches.match(location.pathname).then(function (kept) { by("ready").textContent = kept ? box.dataset.ready : box.dataset.notready; });
      });
    });
  }

  document.addEventListener("DOMContentLoaded", begin);
}());
