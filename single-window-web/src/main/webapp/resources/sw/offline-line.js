/*
 * Whether there is a line to the window, and when there was none. What happened then went without one, also where it is typed later: its
 * cause is what is said of it, LINE where nothing answers, CENTRAL where the window says that it fails.
 */
(function () {
  "use strict";

  var OUTAGE = "sw.offline.outage";
  var PATIENCE = 8000;

  function minute(time) { return Math.floor(time / 60000) * 60000; }

  function kept() {
    try { return JSON.parse(localStorage.getItem(OUTAGE)); } catch (unreadable) { return null; }
  }

  function keep(outage) {
    try { localStorage.setItem(OUTAGE, JSON.stringify(outage)); } catch (full) { /* it is known to this page still */ }
  }

  /* The page itself, with all that it needs, into what the worker shows where nothing answers. */
  window.SingleWindowPage = function (root) {
    if (!navigator.serviceWorker) { return Promise.reject(new Error("no worker")); }
    return navigator.serviceWorker.register(root + "transit/offline-worker", { scope: root + "transit/offline" }).then(function () {
      return navigator.serviceWorker.ready;
    }).then(function () {
      return caches.open("sw-offline");
    }).then(function (cache) {
      var files = performance.getEntriesByType("resource").map(function (each) { return each.name; }).filter(function (name) {
        return name.indexOf(location.origin) === 0 && name.indexOf("/jakarta.faces.resource/") > 0;
      });
      return fetch(location.pathname, { cache: "no-store", redirect: "error" }).then(function (page) {
        return page.ok ? cache.put(location.pathname, page) : Promise.reject(new Error(page.status));
      }).then(function () { return cache.addAll(Array.from(new Set(files))); });
    });
  };

  window.SingleWindowLine = function (root) {
    var told = "", heard = Date.now(), outage = kept();

    function note(how) {
      told = how;
      if (!how) {
        heard = Date.now();
        if (outage && !outage.to) { outage.to = heard; keep(outage); }
      } else if (!outage || outage.to) {
        outage = { from: heard, cause: how === "failed" ? "CENTRAL" : "LINE" };
        keep(outage);
      }
    }

    return {
      note: note,
      how: function () { return told === "failed" ? "failed" : navigator.onLine && told !== "none" ? "line" : "none"; },
      /* Why what happened then went on paper; empty where there was a line, as far as this browser knows. */
      cause: function (at) {
        if (this.how() !== "line") { return told === "failed" ? "CENTRAL" : "LINE"; }
        return outage && at >= minute(outage.from) && at <= outage.to ? outage.cause : "";
      },
      /* Asks for something small; what comes of it is noted. */
      look: function () {
        if (!navigator.onLine) { note("none"); return Promise.resolve(); }
        return fetch(root + "transit/offline-worker", { cache: "no-store", redirect: "manual", signal: AbortSignal.timeout(PATIENCE) })
          .then(function (answer) { note(answer.status >= 500 ? "failed" : ""); }, function () { note("none"); });
      }
    };
  };
}());
