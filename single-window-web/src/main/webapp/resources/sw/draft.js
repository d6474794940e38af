/* The form of a declaration saves by itself while somebody types, and before they look elsewhere. Without scripts every button saves. */
(function () {
  "use strict";

  var QUIET = 1200;
  /* What could not be saved is tried again by itself, at first soon, then more seldom. */
  var SOON = 2000;
  var SELDOM = 15000;
  /* What a browser still sends when its page is gone. */
  var LARGEST_LAST_WORDS = 60000;
  var form, place, turn, dirty, timer, flying, leaving, ended, unread, pause, held, unsaid;

  function fields() {
    var data = new URLSearchParams();
    new FormData(form).forEach(function (value, name) {
      if (typeof value === "string" && name.indexOf("jakarta.faces") !== 0 && name.indexOf("primefaces") !== 0) { data.append(name, value); }
    });
    data.set("step", new URLSearchParams(location.search).get("step") || "route");
    data.set("draft-turn", String(++turn));
    data.set("draft-user", document.body.dataset.user);
    return data;
  }

  /* A notice that comes while a button is held down would move the button away from under the pointer, and its press would do nothing. */
  function say(text, tone) {
    if (held) { unsaid = function () { say(text, tone); }; return; }
    place.textContent = text;
    place.className = tone ? "notice " + tone : "hidden";
  }

  function letGo() {
    setTimeout(function () {
      var last = unsaid;
      held = false;
      unsaid = null;
      if (last) { last(); }
    }, 0);
  }

  /* From now on this page is about that draft, also when it is loaded again. */
  function about(id) {
    var address = new URL(location.href);
    address.searchParams.delete("new");
    address.searchParams.delete("ask");
    address.searchParams.set("draft", id);
    history.replaceState(null, "", address);
    document.dispatchEvent(new CustomEvent("moved"));
    form.setAttribute("action", address.pathname + address.search);
    form.elements["draft-id"].value = id;
  }

  function answered(answer) {
    var troubled = pause > 0;
    pause = 0;
    if (answer.how === "full" || answer.how === "large") { say(place.dataset[answer.how], "bad"); return; }
    form.dispatchEvent(new CustomEvent("kept", { bubbles: true }));
    form.elements["draft-seen"].value = answer.seen;
    if (form.elements["draft-id"].value !== answer.id) { about(answer.id); }
    if (answer.how !== "kept") {
      say(place.dataset[answer.how], "warn");
      place.dataset.lasting = "yes";
      /* Whoever has pressed a button by now did not read it first; to anybody else it is in view, and the next press means what it says. */
      unread = leaving;
    } else if (troubled) { say(place.dataset.again, "good"); } else if (place.dataset.lasting !== "yes") { say(place.dataset.kept); }
  }

  /* One after the other, so that a new draft begins once; only the very last words of a page that goes do not wait. */
  function save(last) {
    clearTimeout(timer);
    if (flying && last !== true) { return flying.then(save); }
    if (!dirty) { return flying || Promise.resolve(); }
    dirty = false;
    var body = fields();
    flying = fetch(form.dataset.keep, { method: "POST", body: body, redirect: "manual", keepalive: String(body).length < LARGEST_LAST_WORDS, credentials: "same-origin" }).then(function (response) {
      ended = response.type === "opaqueredirect" || response.status === 409;
      if (!response.ok) { throw new Error("not kept: " + response.status); }
      return response.json();
    }).then(answered).catch(function () {
      dirty = true;
      if (!leaving) { say(ended ? place.dataset.ended : place.dataset.lost, "warn"); }
      if (!ended) { pause = Math.min(pause ? pause * 2 : SOON, SELDOM); timer = setTimeout(save, pause); }
    }).finally(function () { flying = null; });
    return flying;
  }

  /* The review has nothing to keep: what it shows is kept. */
  function isTyping() { return form.dataset.keep !== ""; }

  function changed() {
    if (!isTyping()) { return; }
    dirty = true;
    clearTimeout(timer);
    timer = setTimeout(save, QUIET);
  }

  /* Whoever has to be told something is told before the page goes. */
  function stay() {
    var told = unread;
    unread = false;
    if (told) { leaving = false; place.tabIndex = -1; place.focus(); }
    return told;
  }

  /* Looking elsewhere waits for what was typed to be kept, but not for ever. */
  function follow(event) {
    var link = event.target.closest("a[href]");
    var elsewhere = link && !link.target && event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !link.getAttribute("href").startsWith("#");
    if (!elsewhere || !dirty && !flying) { return; }
    event.preventDefault();
    leaving = true;
    Promise.race([Promise.resolve(flying).then(save), new Promise(function (done) { setTimeout(done, 3000); })]).then(function () { if (!stay()) { location.href = link.href; } });
  }

  /* A button saves as well, and comes after what is on its way already. */
  function submitted(event) {
    leaving = true;
    dirty = false;
    clearTimeout(timer);
    if (flying) {
      var button = event.submitter;
      event.preventDefault();
      flying.then(function () { if (!stay()) { form.requestSubmit(button); } });
    }
  }

  document.addEventListener("DOMContentLoaded", function () {
    form = document.querySelector("form[data-keep]");
    place = document.getElementById("kept");
    if (!form || !place) { return; }
    turn = 0;
    pause = 0;
    form.addEventListener("input", changed);
    form.addEventListener("change", function () { if (isTyping()) { dirty = true; save(); } });
    form.addEventListener("submit", submitted);
    document.addEventListener("click", follow);
    /* Only the button that presses: of a menu's nobody may hear that it was let go, and whoever types holds none. */
    document.addEventListener("pointerdown", function (event) { held = event.button === 0; }, true);
    ["pointerup", "pointercancel", "dragend", "keydown"].forEach(function (name) { document.addEventListener(name, letGo, true); });
    document.addEventListener("visibilitychange", function () { if (document.visibilityState === "hidden") { save(); } });
    window.addEventListener("pagehide", function () { save(true); });
    window.addEventListener("online", function () { if (pause) { save(); } });
    window.addEventListener("pageshow", function (event) { if (event.persisted) { location.reload(); } });
    /* A button could not save it either: it counts as typed just now. Not at once, as others may not be listening yet. */
    if (form.dataset.unkept) { setTimeout(function () { form.elements["draft-id"].dispatchEvent(new Event("input", { bubbles: true })); }, 0); }
  });
}());
