/*
 * Each field of the form is looked at when somebody leaves it, by the rules that count in the end. What is found stands at that field alone;
 * where nobody has been yet nothing is said, and where somebody is typing nothing changes. One question at a time, and none where nothing
 * was changed since the last.
 */
(function () {
  "use strict";

  var QUIET = 200;
  var form, told, timer, flying, asked, waiting, down, gone;
  var left = new Set();

  function fields() {
    var data = new URLSearchParams();
    new FormData(form).forEach(function (value, name) {
      if (typeof value === "string" && name.indexOf("jakarta.faces") !== 0 && name.indexOf("primefaces") !== 0) { data.append(name, value); }
    });
    data.set("step", new URLSearchParams(location.search).get("step") || "route");
    data.set("draft-user", document.body.dataset.user);
    left.forEach(function (id) { data.append("left", id); });
    return data;
  }

  function ask() {
    clearTimeout(timer);
    if (gone || flying) { return; }
    var body = fields();
    var what = new URLSearchParams(body);
    what.delete("draft-seen");
    what.delete("draft-id");
    if (String(what) === asked) { return; }
    asked = String(what);
    flying = fetch(form.dataset.look, { method: "POST", body: body, redirect: "manual", credentials: "same-origin" })
      .then(function (response) { return response.ok ? response.json() : null; })
      .then(function (answer) { waiting = answer || waiting; show(); })
      .catch(function () { asked = ""; })
      .finally(function () { flying = null; if (timer === "again") { soon(); } });
  }

  function soon() {
    clearTimeout(timer);
    timer = flying ? "again" : setTimeout(ask, QUIET);
  }

  function line(about, name, words) {
    var place = about.querySelector("." + name);
    if (!words) { if (place) { place.remove(); } return false; }
    if (!place) {
      place = document.createElement("p");
      place.className = name;
      var order = ["error", "remark", "called"];
      var next = Array.prototype.find.call(about.children, function (each) { return order.indexOf(each.className) < 0 || order.indexOf(each.className) > order.indexOf(name); });
      about.insertBefore(place, next || null);
    }
    var news = place.textContent !== words;
    place.textContent = words;
    return news;
  }

  function label(field) { return field.labels && field.labels[0] ? field.labels[0].innerText.replace(/\*/g, "").trim() : ""; }

  /* Not while a button is held: what moved under it would take the press. */
  function show() {
    if (down || gone || !waiting) { return; }
    var said = [];
    Object.keys(waiting).forEach(function (id) {
      var field = document.getElementById(id);
      var about = document.getElementById(id + "-about");
      if (!field || !about) { return; }
      if (field === document.activeElement) { asked = ""; return; }
      var found = waiting[id];
      var filled = about.querySelector(".filled");
      if (filled && found.called) { filled.remove(); }
      if (line(about, "error", found.error) | line(about, "remark", found.remark)) { said.push(label(field) + ": " + [found.error, found.remark].filter(Boolean).join(" ")); }
      line(about, "called", found.called);
      field.closest(".field").classList.toggle("wrong", Boolean(found.error));
      field.setAttribute("aria-invalid", String(Boolean(found.error)));
    });
    waiting = null;
    if (said.length) { told.textContent = said.join(" "); }
  }

  function isField(field) { return field.id && field.type !== "hidden" && field.type !== "submit" && document.getElementById(field.id + "-about"); }

  document.addEventListener("DOMContentLoaded", function () {
    form = document.querySelector("form[data-look]");
    if (!form || !form.dataset.look) { return; }
    told = document.createElement("div");
    told.className = "hidden";
    told.setAttribute("role", "status");
    form.appendChild(told);
    form.addEventListener("focusout", function (event) { if (isField(event.target)) { left.add(event.target.id); soon(); } });
    form.addEventListener("change", function (event) { if (left.has(event.target.id)) { soon(); } });
    document.addEventListener("pointerdown", function () { down = true; }, true);
    ["pointerup", "pointercancel"].forEach(function (what) { document.addEventListener(what, function () { setTimeout(function () { down = false; show(); }, 0); }, true); });
    form.addEventListener("submit", function () { gone = true; });
    window.addEventListener("pageshow", function () { gone = false; });
  });
}());
