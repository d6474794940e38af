/* A chart of PrimeFaces in the colours of the page, where its directions and its reader's wishes are. */
(function () {
  "use strict";

  function token(name) { return getComputedStyle(document.documentElement).getPropertyValue(name).trim(); }

  window.SingleWindowChart = function () {
    var config = this.cfg.config;
    config.data.datasets.forEach(function (set) { set.backgroundColor = token("--brand"); });
    config.options = Object.assign({}, config.options, {
      color: token("--ink"),
      font: { family: token("--font") },
      maintainAspectRatio: false,
      animation: false,
      plugins: { legend: { rtl: document.documentElement.dir === "rtl" } }
    });
  };
}());
