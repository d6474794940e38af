/*
 * What was typed outlives the end of a session. It waits in this tab's own storage, under the name of whoever typed it; nobody else who
 * signs in here gets to see it, and it is forgotten at sign-out, once it was sent, and when somebody else signs in. That the sign-in page
 * was opened means nothing: it comes to whoever lost the session as well. A form for everybody (data-keep) is kept apart, under nobody's
 * name. Passwords and files are never kept.
 */
(function () {
  "use strict";

  var PLACE = "sw.typed";
  var NOBODY = "nobody";
  var BACK = "sw.back";
  /* Who works in this tab, until they sign out: where the sign-in page opens nevertheless, the session has ended. */
  var AT_WORK = "sw.at";
  /* All that an address says is what its page is about, but for how it is shown. */
  var SHOWN = ["new", "ask", "mend", "read"];
  var user, timer, form;

  function read() {
    try {
      var kept = JSON.parse(sessionStorage.getItem(PLACE));
      return kept && kept.user === user ? kept : { user: user, pages: {} };
    } catch (unreadable) { return { user: user, pages: {} }; }
  }

  function write(kept) {
    try {
      if (Object.keys(kept.pages).length) { sessionStorage.setItem(PLACE, JSON.stringify(kept)); } else { sessionStorage.removeItem(PLACE); }
    } catch (full) { sessionStorage.removeItem(PLACE); }
  }

  function asked() {
    return Array.from(new URLSearchParams(location.search)).filter(function (each) { return each[1] && SHOWN.indexOf(each[0]) < 0; });
  }

  function page() {
    return location.pathname + asked().map(function (each) { return "&" + each[0] + "=" + each[1]; }).sort().join("");
  }

  /* A link has filled it in, and not merely with the number of what the page is about: that is what is meant now, unless the session ended there. */
  function isBrought(field) {
    return /\D/.test(field.value) && asked().some(function (each) { return each[1] === field.value; });
  }

  /* Of a secret no more is kept than that one was typed: who finds the field empty is told so, and whoever gets the form. */
  function isSecret(field) { return field.dataset.forget === "secret"; }

  /* With what was typed comes what it was typed over (data-origin): it must not pass for an answer to what others wrote since. */
  function isKept(field) {
    if (field.type === "hidden") { return field.dataset.origin !== undefined; }
    return field.name && (field.dataset.forget === undefined || isSecret(field)) && !field.disabled && !field.readOnly && /^(text|search|email|tel|url|number|date|datetime-local|textarea|select-one|radio|checkbox|file)$/.test(field.type);
  }

  /* Nobody typed anything there, nor took away what stood there, nor chose. */
  function isUntouched(field) {
    if (field.type === "hidden") { return true; }
    if (field.type === "radio" || field.type === "checkbox") { return field.checked === field.defaultChecked; }
    if (field.type !== "select-one") { return field.value === "" && field.defaultValue === "" && field.dataset.typed !== "yes"; }
    return field.selectedIndex === Math.max(0, Array.prototype.findIndex.call(field.options, function (each) { return each.defaultSelected; }));
  }

  function label(field) {
    var about = field.labels && field.labels[0];
    return about ? about.innerText.trim() : field.getAttribute("aria-label") || field.name;
  }

  function place(form) {
    return Array.prototype.indexOf.call(document.forms, form);
  }

  function keptOf(form) { return Array.prototype.filter.call(form.elements, isKept); }

  /* Every field of a form somebody works in, so that it comes back as a whole. */
  function fields(form) {
    var seen = {};
    return keptOf(form).map(function (field) {
      var at = seen[field.name] = (seen[field.name] || 0) + 1;
      var value = field.type === "file" ? Array.prototype.map.call(field.files, function (file) { return file.name; }).join(", ") : field.value;
      var secret = isSecret(field);
      return { name: field.name, at: at, type: secret ? "secret" : field.type, value: secret ? "" : value, checked: field.checked, label: label(field),
        typed: secret && (value !== "" || field.dataset.typed === "yes") };
    });
  }

  function remember(sent) {
    clearTimeout(timer);
    timer = 0;
    var all = form && user ? fields(form) : [];
    var kept = read();
    if (!all.some(function (each) { return each.type !== "hidden"; })) { return false; }
    if (keptOf(form).every(isUntouched) && !kept.pages[page()]) { return false; }
    kept.pages[page()] = { form: form.id && form.id.indexOf("j_idt") < 0 ? form.id : place(form), fields: all, sent: sent };
    write(kept);
    return true;
  }

  /* Of two forms of a page one is sent that has nothing to type into: what was typed into the other waits for what becomes of that. */
  function send(sent) {
    if (timer && form && form !== sent) { remember(false); }
    form = sent;
    if (remember(true)) { return; }
    var kept = read();
    var other = kept.pages[page()];
    if (other) { other.beside = true; write(kept); }
  }

  function formOf(entry) {
    return typeof entry.form === "number" ? document.forms[entry.form] : document.getElementById(entry.form);
  }

  function forget() {
    var kept = read();
    delete kept.pages[page()];
    write(kept);
  }

  function isOurs(form) {
    return form && form.method === "post" && form.dataset.forget === undefined
      && (form.dataset.keep !== undefined || !form.querySelector("input[type=password]"));
  }

  function askAgain(field, was, lost) {
    if (!field) { lost.push(was.label + ": \u2026"); return; }
    field.dataset.typed = "yes";
    var told = document.createElement("p");
    told.className = "remark";
    told.textContent = field.dataset.again;
    field.after(told);
    var mark = document.createElement("input");
    mark.type = "hidden"; mark.name = field.name + ".again"; mark.value = "yes";
    field.form.appendChild(mark);
  }

  /* Each field of a form as it was kept: by its name, and its number among those of that name. */
  function fieldsThere(target) {
    var seen = {};
    var there = {};
    if (isOurs(target)) {
      keptOf(target).forEach(function (field) {
        seen[field.name] = (seen[field.name] || 0) + 1;
        there[field.name + " " + seen[field.name]] = field;
      });
    }
    return there;
  }

  /* A page that refuses shows what others wrote since: from now on, what was typed is typed over that. */
  function knowAnew(entry) {
    var there = fieldsThere(formOf(entry));
    entry.fields.forEach(function (was) {
      var field = there[was.name + " " + was.at];
      if (was.type === "hidden" && field) { was.value = field.value; }
    });
  }

  /* Gives back what it can, and tells what it could not. */
  function restore(entry, returned) {
    var target = formOf(entry);
    var lost = [];
    var files = [];
    var there = fieldsThere(target);
    entry.fields.forEach(function (was) {
      var field = there[was.name + " " + was.at];
      if (was.type === "secret") {
        if (was.typed) { askAgain(field, was, lost); }
      } else if (was.type === "file") {
        if (was.value) { files.push(was.value); }
      } else if (was.type === "radio" || was.type === "checkbox") {
        if (field && field.value === was.value) { field.checked = was.checked; }
      } else if (field && (returned || field.value === was.value || !isBrought(field))) {
        field.value = was.value;
      } else if (was.value.trim() && was.type !== "select-one" && was.type !== "hidden") {
        lost.push(was.label + ": " + was.value);
      }
    });
    tell(files, lost, target, entry.unanswered);
    if (target && isOurs(target)) {
      form = target;
      /* Not at once: whoever else has to know may not be listening yet. */
      setTimeout(function () { (target.elements[0] || target).dispatchEvent(new Event("change", { bubbles: true })); }, 0);
    }
  }

  function tell(files, lost, target, unanswered) {
    var box = document.getElementById("typed");
    if (!box) { return; }
    function line(text, words) {
      var p = document.createElement("p");
      p.dir = "auto";
      p.textContent = words ? text + " " + words : text;
      p.style.whiteSpace = "pre-line";
      box.appendChild(p);
    }
    box.className = "notice warn";
    line(!target ? box.dataset.gone : unanswered && box.dataset.sent || box.dataset.text);
    files.forEach(function (name) { line(box.dataset.file, name); });
    if (lost.length) { line(box.dataset.rest, "\n" + lost.join("\n")); }
    var button = document.createElement("button");
    button.type = "button";
    button.className = "linkish";
    button.textContent = box.dataset.forget;
    button.addEventListener("click", function () { clearTimeout(timer); form = null; forget(); location.reload(); });
    box.appendChild(button);
  }

  function atTheDoor() {
    var notice = document.querySelector("[data-ended]");
    if (!notice || notice.hidden && !sessionStorage.getItem(AT_WORK) && !sessionStorage.getItem(PLACE)) { return; }
    sessionStorage.setItem(BACK, "yes");
    notice.hidden = false;
  }

  function begin() {
    /* What came of a form for everybody: what was typed into it has arrived, also for whoever goes back to it. */
    if (document.querySelector("[data-taken]")) { sessionStorage.removeItem(PLACE + "." + NOBODY); }
    user = document.body.dataset.user;
    var known = Boolean(user);
    if (!known && !document.querySelector("form[data-keep]")) { atTheDoor(); return; }
    if (known) { sessionStorage.setItem(AT_WORK, user); } else { user = NOBODY; PLACE += "." + NOBODY; }
    var kept = read();
    var back = known ? sessionStorage.getItem(BACK) : null;
    var here = page();
    var marked = document.querySelector("[data-back]");
    /* Whoever goes back to a page and finds there what was sent from it got no answer to that: the connection broke, or the server did. */
    var arrived = performance.getEntriesByType("navigation")[0];
    var unanswered = arrived && arrived.type === "back_forward";
    /* The page says itself what is wrong with it, and shows it; whoever goes elsewhere and comes back finds it again. */
    var shown = document.body.dataset.answer === "refused" && !marked && kept.pages[here] && kept.pages[here].sent;
    /* Where something was done for which the form of the other is gone, that belonged to it: a reason to refuse what was taken in. */
    var done = document.body.dataset.answer === "done" || document.getElementById("done");
    if (done && kept.pages[here] && kept.pages[here].beside && !formOf(kept.pages[here])) { delete kept.pages[here]; }
    var silent = unanswered && !marked && !shown && back !== "yes";
    Object.keys(kept.pages).forEach(function (name) {
      var entry = kept.pages[name];
      var refused = back === "yes" || (marked || shown || unanswered) && name === here;
      if (entry.sent && !refused) { delete kept.pages[name]; } else { entry.unanswered = entry.sent && silent && name === here; entry.sent = entry.beside = false; }
    });
    if (shown) { knowAnew(kept.pages[here]); }
    write(kept);
    if (!known) { back = null; } else if (back && Object.keys(kept.pages).length) { sessionStorage.setItem(BACK, "later"); } else { sessionStorage.removeItem(BACK); }
    listen();
    if (kept.pages[here] && !shown) { restore(kept.pages[here], back === "yes"); }
  }

  function listen() {
    ["input", "change"].forEach(function (what) {
      document.addEventListener(what, function (event) {
        if (!isOurs(event.target.form)) { return; }
        form = event.target.form;
        clearTimeout(timer);
        timer = setTimeout(remember, 200, false);
      });
    });
    document.addEventListener("submit", function (event) {
      if (event.target.action.indexOf("/sign-out") > 0) { user = ""; [PLACE, BACK, AT_WORK].forEach(function (place) { sessionStorage.removeItem(place); }); return; }
      if (isOurs(event.target)) { send(event.target); }
    });
    document.addEventListener("kept", function () { clearTimeout(timer); timer = 0; form = null; forget(); }, true);
    window.addEventListener("pagehide", function () { if (timer && form) { remember(false); } });
  }

  document.addEventListener("DOMContentLoaded", begin);
}());
