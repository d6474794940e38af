/*
 * Live updates leave alone what somebody is busy with: focus, caret, selection, scrolling, typed text and open folds. What the server
 * sends is not put in place of what stands there; the differences are carried over, element by element (morph.js does the comparing).
 * A form somebody has typed into is never taken away: where it is no longer asked for, it stays to be read and copied from.
 */
(function () {
  "use strict";

  var FIELDS = "input:not([type=hidden]):not([type=submit]), textarea, select";
  var FOLLOWING = ["disabled", "readonly", "aria-invalid"];

  function preset(select) {
    var chosen = Array.prototype.findIndex.call(select.options, function (option) { return option.defaultSelected; });
    return Math.max(0, chosen);
  }

  function isTouched(field) {
    if (field.type === "checkbox" || field.type === "radio") { return field.checked !== field.defaultChecked; }
    if (field.tagName === "SELECT") { return field.selectedIndex !== preset(field); }
    return field.type === "file" ? field.value !== "" : field.value !== field.defaultValue;
  }

  function holdsTyping(node) {
    if (node.nodeType !== Node.ELEMENT_NODE) { return false; }
    return node.matches(FIELDS) ? isTouched(node) : Array.prototype.some.call(node.querySelectorAll(FIELDS), isTouched);
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

  function careful(words) {
    return {
      mayChange: function (old, fresh) {
        if (old.nodeType !== Node.ELEMENT_NODE || !old.matches(FIELDS) || !isTouched(old) && old !== document.activeElement) { return true; }
        FOLLOWING.forEach(function (name) {
          if (fresh.hasAttribute(name)) { old.setAttribute(name, fresh.getAttribute(name)); } else { old.removeAttribute(name); }
        });
        return false;
      },
      mayRemove: function (node) {
        if (!holdsTyping(node)) { return true; }
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
    SingleWindowMorph(part, content, careful(part.dataset.live));
    if (inside && document.activeElement !== focused) {
      var next = focused.isConnected ? focused : part;
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

  document.addEventListener("DOMContentLoaded", takeOver);
}());
