/*
 * Keeps the page for posts without a line, and nothing else: what the page has put into the cache is shown where the server does not
 * answer, or too late. Everything that is sent goes past it.
 */
(function () {
  "use strict";

  var PATIENCE = 6000;

  self.addEventListener("install", function () { self.skipWaiting(); });
  self.addEventListener("activate", function (event) { event.waitUntil(self.clients.claim()); });

  function kept(request) { return caches.match(request, { ignoreSearch: request.mode === "navigate" }); }

  function inTime(request) {
    return new Promise(function (resolve, reject) {
      setTimeout(reject, PATIENCE, new Error("late"));
      fetch(request).then(resolve, reject);
    });
  }

  function answer(request) {
    return inTime(request).then(function (response) {
      if (response.status < 500) { return response; }
      return kept(request).then(function (page) { return page || response; });
    }, function (failed) {
      return kept(request).then(function (page) { if (page) { return page; } throw failed; });
    });
  }

  self.addEventListener("fetch", function (event) {
    var request = event.request;
    var ours = new URL(request.url).origin === self.location.origin;
    if (ours && request.method === "GET" && (request.mode === "navigate" || request.url.indexOf("/jakarta.faces.resource/") > 0)) {
      event.respondWith(answer(request));
    }
  });
}());
