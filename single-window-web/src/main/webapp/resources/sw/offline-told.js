/*
 * What was told on the page for posts without a line, to be read again beside each other: two that happened in the same minute at the same
 * office differ in that. Each is called as the form calls it.
 */
(function () {
  "use strict";

  var SHOWN = ["result", "intact", "incident", "where", "seals", "means", "reason", "fallback"];

  function label(name) { return document.querySelector("label[for=" + name + "]").firstChild.textContent.trim(); }

  /* A code of a list by its name, all else as it was typed. */
  function value(name, told) {
    var options = document.getElementById(name).options;
    var chosen = options && Array.from(options).find(function (each) { return each.value === told; });
    return chosen ? chosen.textContent.trim() : told;
  }

  window.SingleWindowTold = function (report) {
    var all = document.createDocumentFragment();
    SHOWN.filter(function (name) { return report[name]; }).forEach(function (name) {
      var line = document.createElement("p"), said = document.createElement("bdi");
      said.textContent = value(name, report[name]);
      line.append(label(name) + ": ", said);
      all.append(line);
    });
    return all;
  };
}());
