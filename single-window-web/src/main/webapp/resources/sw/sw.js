(function () {
  "use strict";

  function rememberZone() {
    var zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (!zone) { return; }
    var wanted = "SW_ZONE=" + encodeURIComponent(zone);
    if (document.cookie.split("; ").indexOf(wanted) < 0) {
      document.cookie = wanted + "; path=/; max-age=31536000; samesite=lax" + (location.protocol === "https:" ? "; secure" : "");
    }
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

  /* Whatever went wrong is where reading goes on. */
  function focusTrouble() {
    var trouble = document.querySelector(".notice.bad, .field.wrong input, .field.wrong select, .field.wrong textarea");
    if (trouble) {
      if (trouble.classList.contains("notice")) { trouble.tabIndex = -1; }
      trouble.focus({ preventScroll: false });
    }
  }

  document.documentElement.classList.add("js");
  rememberZone();
  document.addEventListener("DOMContentLoaded", function () { menu(); fillers(); focusTrouble(); });
}());
