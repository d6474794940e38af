/*
 * What a field offers while somebody types into it (data-offers). The list, its keys and its roles are those of PrimeFaces' autoComplete; the
 * field is the form's own and keeps its name. Nothing is chosen but by a press on it or by Enter on what an arrow has marked: whatever else
 * is typed stays. What belongs to the one chosen, such as the address of a company, goes into the fields beside, and that is told.
 */
(function () {
  "use strict";

  var QUIET = 250;
  /* These lists are short: they open without a word. */
  var SHORT = ["office", "post", "anywhere"];
  var texts;

  function tell(input, words) {
    var about = document.getElementById(input.id + "-about");
    var place = about.querySelector(".filled") || about.appendChild(document.createElement("p"));
    place.className = "help filled";
    place.setAttribute("role", "status");
    place.textContent = words;
  }

  /* The fields beside are called as this one is, but for the last word. */
  function fill(input, fills) {
    var role = input.id.slice(0, input.id.lastIndexOf("-") + 1);
    Object.keys(fills).forEach(function (name) {
      var field = document.getElementById(role + name);
      if (field) { field.value = fills[name]; }
    });
  }

  function widget() {
    PrimeFaces.widget.Offers = PrimeFaces.widget.AutoComplete.extend({
      bindStaticEvents: function () {
        var self = this;
        this.asked = 0;
        this.choosing = false;
        this.input = this.jq.children("input");
        this.input.attr({ role: "combobox", "aria-haspopup": "listbox", "aria-expanded": "false", "aria-controls": this.panel.attr("id") });
        this.panel.on("mousedown", function (event) { event.preventDefault(); });
        /* Where nothing is offered Enter is the form's, however quick; the library would swallow it while it still waits. */
        this.input.on("keydown", function (event) { if (event.key === "Enter" && self.panel.is(":hidden")) { self.asked++; self.deleteTimeout(); } });
        /* Also what comes without a key, as from a keyboard on glass or by voice, is typed; what was chosen is not. */
        this.input.on("input", function () { self.suppressInput = self.choosing; });
        this._super();
        this.emptyMessage = texts.none;
        this.input.on("keydown", function (event) { if (event.key === "ArrowDown" && self.panel.is(":hidden")) { self.search(self.input.val()); } });
        this.input.on("click", function () { if (self.cfg.minLength === 0 && !self.input.val()) { self.search(""); } });
        this.input.on("blur", function () { self.asked++; self.deleteTimeout(); self.hide(); });
      },

      /* Of two answers the later question's counts, and only while somebody is there. */
      search: function (words) {
        var self = this;
        var asked = ++this.asked;
        fetch(texts.from + "?of=" + this.cfg.kind + "&words=" + encodeURIComponent(words), { credentials: "same-origin", redirect: "manual" })
          .then(function (response) { return response.ok ? response.json() : null; })
          .then(function (offers) { if (offers && asked === self.asked && document.activeElement === self.input[0]) { self.offer(offers); } })
          .catch(function () { self.hide(); });
      },

      offer: function (offers) {
        var id = this.id;
        var list = $("<ul class='ui-autocomplete-items' role='listbox'></ul>");
        offers.forEach(function (each, at) {
          $("<li class='ui-autocomplete-item' role='option' dir='auto'></li>").attr({ id: id + "_" + at, "data-item-value": each.value, "data-item-label": each.text }).text(each.text).data("offer", each).appendTo(list);
        });
        this.panel.empty().append(list);
        this.showSuggestions("");
      },

      addItem: function (item) {
        var offer = item.data("offer");
        var input = this.input[0];
        var many = Object.keys(offer.fills).length;
        if (many) { fill(input, offer.fills); } else { input.value = offer.value; }
        this.choosing = true;
        input.dispatchEvent(new Event("input", { bubbles: true }));
        input.dispatchEvent(new Event("change", { bubbles: true }));
        this.choosing = false;
        input.focus();
        tell(input, many ? texts.filled : offer.text);
      }
    });
  }

  function begin() {
    var place = document.getElementById("offers");
    if (!place || !window.PrimeFaces || !PrimeFaces.widget.AutoComplete) { return; }
    var start = getComputedStyle(document.body).direction === "rtl" ? "right" : "left";
    texts = place.dataset;
    widget();
    document.querySelectorAll("input[data-offers]").forEach(function (input) {
      var field = input.parentElement;
      field.id = input.id + "-offers";
      field.classList.add("ui-autocomplete");
      $("<div class='ui-autocomplete-panel ui-helper-hidden'></div>").attr("id", field.id + "_panel").appendTo(field);
      PrimeFaces.cw("Offers", "offers_" + input.id, { id: field.id, kind: input.dataset.offers, queryMode: "server", delay: QUIET,
        minLength: SHORT.indexOf(input.dataset.offers) < 0 ? 2 : 0, autoHighlight: false, autoSelection: false, appendTo: "@(body)",
        myPos: start + " top", atPos: start + " bottom" });
    });
  }

  document.addEventListener("DOMContentLoaded", begin);
}());
