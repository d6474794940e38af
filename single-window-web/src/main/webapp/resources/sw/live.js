/*
 * Live updates leave alone what somebody is busy with: focus, caret, selection, scrolling, typed text and open folds. What the server
 * sends is not put in place of what stands there; the differences are carried over, element by element (morph.js does the comparing).
 * A form somebody has typed into is never taken away: where it is no longer asked for, it stays to be read and copied from.
 *
 * A choice that is not offered any more goes, and the place near the choices for that ([data-lost]) says so until another is made.
 *
 * What a form sends along of what its page showed ([data-seen]) stays as long as somebody is busy with that form: they began by it.
 *
 * Whether somebody typed is not seen from the page alone: what was refused is shown again by the server, with what was typed as if it
 * were the field's own. An update is never made of what was typed, so a field is as nobody left it where it shows what the last update
 * said; before the first one, where it shows what that says.
 */
(function () {
  "use strict";

  var FIELDS = "input:not([type=hidden]):not([type=submit]), textarea, select";
  var FOLLOWING = ["id", "disabled", "readonly", "aria-invalid"];
  var WRONG = ".field.wrong:not(.aside)";

  /* What the last update said that a field shows, by field. */
  var said = new WeakMap();

  function shown(field) {
    return field.type === "checkbox" || field.type === "radio" ? String(field.checked) : field.value;
  }

  function isBlank(field) {
    return field.tagName === "SELECT" ? field.selectedIndex < 1 : shown(field) === "" || shown(field) === "false";
  }

  function isTyped(field) { return said.has(field) ? shown(field) !== said.get(field) : !isBlank(field); }

  function isTypedBeside(field, fresh) { return shown(field) !== shown(fresh) && (!said.has(field) || isTyped(field)); }

  /* Nobody can tick it any more: a tick that stayed would look as if it were sent. */
  function isOver(fresh) { return fresh.type === "checkbox" && fresh.disabled; }

  function holdsTyping(node) {
    if (node.nodeType !== Node.ELEMENT_NODE) { return false; }
    return node.matches(FIELDS) ? isTyped(node) : Array.prototype.some.call(node.querySelectorAll(FIELDS), isTyped);
  }

  /* Nothing can be sent from it any more; all that was typed can still be read and copied. */
  function putAside(node, words) {
    if (node.classList.contains("aside")) { return; }
    node.classList.add("aside");
    node.querySelectorAll(FIELDS).forEach(function (field) {
      if (field.matches("textarea, [type=text]")) { field.readOnly = true; } else { field.disabled = true; }
    });
    node.querySelectorAll("button, [type=submit]").forEach(function (button) { button.disabled = true; });
    var note = document.createElement("p");
    note.className = "notice warn";
    note.setAttribute("role", "status");
    note.textContent = words;
    node.prepend(note);
  }

  function choiceIn(node) { return node.nodeName === "LI" && node.querySelector("[type=radio]"); }

  /* Whoever chose it chooses anew, and reads why. */
  function sayLost(part, choice) {
    var place = part.querySelector("[data-lost]");
    if (!place) { return; }
    var note = document.createElement("p");
    note.className = "notice warn";
    note.textContent = place.dataset.lost.replace("{0}", choice);
    place.replaceChildren(note);
  }

  function sayNoLonger(event) {
    if (event.target.type !== "radio") { return; }
    document.querySelectorAll("[data-lost]").forEach(function (place) { place.replaceChildren(); });
  }

  function careful(words, lost) {
    return {
      mayChange: function (old, fresh) {
        if (old.nodeType !== Node.ELEMENT_NODE) { return true; }
        if (old.matches("[data-lost]")) { return false; }
        if (old.matches(WRONG)) { return fresh.matches(WRONG); }
        if (old.matches("[data-seen]")) { return !holdsTyping(old.form); }
        if (!old.matches(FIELDS)) { return true; }
        var busy = (isTypedBeside(old, fresh) || old === document.activeElement) && !isOver(fresh);
        said.set(old, shown(fresh));
        if (!busy) { return true; }
        FOLLOWING.forEach(function (name) {
          if (fresh.hasAttribute(name)) { old.setAttribute(name, fresh.getAttribute(name)); } else { old.removeAttribute(name); }
        });
        return false;
      },
      mayRemove: function (node) {
        var choice = choiceIn(node);
        if (choice && choice.checked) { lost.push(node.textContent.trim()); }
        if (choice || !holdsTyping(node)) { return true; }
        putAside(node, words);
        return false;
      },
      mayAttribute: function (name, node) {
        return !(name === "open" && node.tagName === "DETAILS" || name === "hidden" && node.dataset.for || name === "tabindex" && node === document.activeElement);
      }
    };
  }

  function update(part, content) {
    var focused = document.activeElement;
    var inside = part.contains(focused);
    var before = new Set(part.querySelectorAll(FIELDS));
    var lost = [];
    SingleWindowMorph(part, content, careful(part.dataset.live, lost));
    if (lost.length > 0) { sayLost(part, lost[0]); }
    part.querySelectorAll(FIELDS).forEach(function (field) {
      if (!before.has(field)) { said.set(field, shown(field)); }
    });
    if (inside && document.activeElement !== focused) {
      var next = focused.isConnected ? focused : focused.type === "radio" && part.querySelector("[type=radio]") || part;
      if (next === part) { part.tabIndex = -1; }
      next.focus({ preventScroll: true });
    }
    document.dispatchEvent(new Event("sw:updated"));
  }

  /* The one place through which PrimeFaces brings every update into the page. */
  function takeOver() {
    var utils = PrimeFaces.ajax.Utils;
    var replace = utils.updateElement;
    utils.updateElement = function (id, content, request) {
      var part = document.getElementById(id);
      if (part && part.dataset.live) { update(part, content); } else { replace.call(utils, id, content, request); }
    };
  }

  document.addEventListener("change", sayNoLonger);
  document.addEventListener("DOMContentLoaded", takeOver);
}());
