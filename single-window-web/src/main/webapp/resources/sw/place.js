/*
 * Where somebody is, into the field that a button names, if they let the browser say so: latitude and longitude, and how sure it is.
 * What was typed there is not written over by a place that cannot be found, and what is typed while it is looked for stays before it.
 * Without scripts, or a place, it is typed.
 */
(function () {
  "use strict";

  function note(button, text) {
    var told = button.nextElementSibling;
    if (!told || !told.classList.contains("told")) {
      told = document.createElement("p");
      told.className = "told help";
      told.setAttribute("role", "status");
      button.after(told);
    }
    told.textContent = text;
  }

  function ask(button) {
    var field = document.getElementById(button.dataset.place), before = field.value;
    note(button, button.dataset.asking);
    navigator.geolocation.getCurrentPosition(function (found) {
      var at = found.coords;
      field.value = (field.value === before ? "" : field.value + " ") + at.latitude.toFixed(5) + ", " + at.longitude.toFixed(5) + " (±" + Math.round(at.accuracy) + " m)";
      field.dispatchEvent(new Event("input", { bubbles: true }));
      note(button, "");
    }, function () { note(button, button.dataset.not); }, { enableHighAccuracy: true, timeout: 15000, maximumAge: 60000 });
  }

  document.addEventListener("DOMContentLoaded", function () {
    if (!navigator.geolocation) { return; }
    document.querySelectorAll("[data-place]").forEach(function (button) {
      button.hidden = false;
      button.addEventListener("click", function () { ask(button); });
    });
  });
}());
