(function () {
  "use strict";

  /*
   * Moments are said and read by the reader's clock. A page that was made before that was known, or by the clock of where they were before,
   * comes once more: what it shows is of another clock, and so would be what is sent from it. A page that says what was done does not: the
   * one after it will.
   */
  function rememberZone() {
    var zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    var wanted = "SW_ZONE=" + encodeURIComponent(zone);
    function isKnown() { return document.cookie.split("; ").indexOf(wanted) >= 0; }
    if (!zone || isKnown()) { return; }
    var dated = document.querySelector("time, input[type=datetime-local]");
    if (dated && (document.body.dataset.answer || document.getElementById("done"))) { return; }
    document.cookie = wanted + "; path=/; max-age=31536000; samesite=lax" + (location.protocol === "https:" ? "; secure" : "");
    if (dated && isKnown()) { location.reload(); }
  }

  function menu() {
    var burger = document.querySelector(".burger");
    if (!burger) { return; }
    burger.addEventListener("click", function () {
      var open = burger.getAttribute("aria-expanded") !== "true";
      burger.setAttribute("aria-expanded", String(open));
      document.getElementById("menu").classList.toggle("open", open);
    });
  }

  /* A link with data-fill puts its words into fields, such as a sample sign-in. */
  function fillers() {
    document.addEventListener("click", function (event) {
      var filler = event.target.closest("[data-fill]");
      if (!filler) { return; }
      filler.dataset.fill.split(";").forEach(function (pair) {
        var at = pair.indexOf("=");
        var field = document.querySelector("[id$='" + pair.slice(0, at) + "']");
        if (field) { field.value = pair.slice(at + 1); }
      });
      var next = document.querySelector(filler.dataset.then);
      if (next) { next.focus(); if (filler.dataset.go) { next.click(); } }
    });
  }

  /* The field that the page was opened for; or the part itself that asks something. */
  function wanted() {
    var named = document.querySelector("[data-focus]");
    return named && (named.dataset.focus === "yes" ? named : document.getElementById(named.dataset.focus));
  }

  /* Whatever went wrong is where reading goes on, and else where the last press of a button leads. */
  function focusTrouble() {
    var trouble = document.querySelector(".wrong input, .wrong select, .wrong textarea") || wanted() || document.querySelector("main .notice.bad");
    if (trouble) {
      if (trouble.classList.contains("notice")) { trouble.tabIndex = -1; }
      trouble.focus({ preventScroll: false });
    }
  }

  /* On a narrow screen a row of tabs is wider than the page: the one that is open is in sight. */
  function currentTab() {
    document.querySelectorAll(".tabs [aria-current=true]").forEach(function (tab) { tab.scrollIntoView({ block: "nearest", inline: "center" }); });
  }

  /* What changes by itself is said once, and only when its words are new; what was told of the state before is then no longer true. */
  function sayChanges() {
    var source = document.querySelector("[data-say]");
    if (!source) { return; }
    var place = document.getElementById(source.dataset.say);
    var last = source.textContent.replace(/\s+/g, " ").trim();
    new MutationObserver(function () {
      var now = document.querySelector("[data-say]");
      var words = now ? now.textContent.replace(/\s+/g, " ").trim() : last;
      if (words === last) { return; }
      last = words;
      place.textContent = words;
      (source.dataset.outdates || "").split(" ").forEach(function (id) {
        var outdated = document.getElementById(id);
        if (outdated) { outdated.remove(); }
      });
    }).observe(document.getElementById("main"), { childList: true, characterData: true, subtree: true });
  }

  function isTypedIn(part) {
    return Array.prototype.some.call(part.querySelectorAll("textarea, [type=text]"), function (field) { return field.value.trim() !== ""; });
  }

  /* Shows only what belongs to the decision chosen, and what is to be put right; without scripts everything is shown. */
  function onlyWhatBelongs() {
    function show() {
      var chosen = document.querySelector("input[name='decision']:checked");
      document.querySelectorAll("[data-for]").forEach(function (part) {
        var wanted = chosen ? part.dataset.for === chosen.value : isTypedIn(part);
        part.hidden = !wanted && !part.querySelector(".wrong");
      });
    }
    document.addEventListener("change", show);
    document.addEventListener("sw:updated", show);
    show();
  }

  /* A search goes by its first words: the address has no room for all that somebody may have pasted. */
  function searchByTheBeginning() {
    document.addEventListener("submit", function (event) {
      event.target.querySelectorAll("input[type=search]").forEach(function (field) { field.value = field.value.slice(0, 200); });
    });
  }

  /* A second press while the first is under way sends nothing. */
  function sendOnce() {
    var sent = new WeakMap();
    document.addEventListener("submit", function (event) {
      var form = event.target;
      if (event.defaultPrevented || form.getAttribute("method") !== "post") { return; }
      if (event.timeStamp - sent.get(form) < 5000) { event.preventDefault(); } else { sent.set(form, event.timeStamp); }
    });
  }

  /*
   * A page that answers what was sent is asked for anew when one comes back to it or loads it again: a browser would send all that once
   * more, or, as nothing here may be stored, show an error of its own. Not sent on from there to a page of its own: it shows what was typed.
   */
  function asPlainPage() { history.replaceState(history.state, ""); }

  /* Without the file that it is about there is nothing to be sure of: the page says what is missing, and asks nothing first. */
  function askOnlyWithFile() {
    document.addEventListener("click", function (event) {
      var button = event.target.closest("[data-needs]");
      var field = button && document.getElementById(button.dataset.needs);
      if (!field || field.files.length) { return; }
      event.preventDefault();
      event.stopImmediatePropagation();
      var pressed = document.createElement("input");
      pressed.type = "hidden"; pressed.name = button.name; pressed.value = "yes";
      field.form.appendChild(pressed);
      field.form.requestSubmit();
    }, true);
  }

  /* What is larger than is taken is not sent at all: the page says so at the field. */
  function sendNothingTooLarge() {
    document.addEventListener("click", function (event) {
      var button = event.target.closest("[type=submit]");
      var field = button && button.form && button.form.querySelector("input[type=file][data-most]");
      var most = field ? Number(field.dataset.most) * 1048576 : 0;
      if (!most || !Array.prototype.some.call(field.files, function (file) { return file.size > most; })) { return; }
      event.preventDefault();
      event.stopImmediatePropagation();
      var about = document.getElementById(field.getAttribute("aria-describedby"));
      var told = about.querySelector(".error") || about.insertBefore(document.createElement("p"), about.firstChild);
      told.className = "error";
      told.textContent = field.dataset.large;
      field.closest(".field").classList.add("wrong");
      field.focus();
    }, true);
  }

  /* Another language leads back to where one is: a form that has begun to be a draft has another address than the one it was opened by. */
  function comeBackHere() {
    document.addEventListener("moved", function () {
      document.querySelectorAll("a[data-here]").forEach(function (link) {
        var to = new URL(link.href);
        var root = to.pathname.replace(/\/language$/, "");
        to.searchParams.set("from", location.pathname.slice(root.length) + location.search);
        link.href = to.pathname + to.search;
      });
    });
  }

  /* Enter in a box or a circle that one ticks would press the first button of the form, whatever it is for; in a form that tells what cannot be taken back, it sends nothing from any field. */
  function tickWithoutSending() {
    document.addEventListener("keydown", function (event) {
      if (event.key === "Enter" && event.target.matches("input[type=checkbox], input[type=radio], form[data-enter=none] input:not([type=submit])")) { event.preventDefault(); }
    });
  }

  document.documentElement.classList.add("js");
  tickWithoutSending();
  document.addEventListener("DOMContentLoaded", function () { rememberZone(); asPlainPage(); comeBackHere(); menu(); fillers(); currentTab(); focusTrouble(); sayChanges(); onlyWhatBelongs(); searchByTheBeginning(); sendOnce(); askOnlyWithFile(); sendNothingTooLarge(); });
}());
