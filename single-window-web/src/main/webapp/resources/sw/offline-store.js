/*
 * What was told on the page for posts without a line, in the browser's own database, in the order in which it was told. What is put is on
 * the disk before anybody is told so.
 */
(function () {
  "use strict";

  var EVENTS = "events";

  function asked(request) {
    return new Promise(function (resolve, reject) {
      request.onsuccess = function () { resolve(request.result); };
      request.onerror = function () { reject(request.error); };
    });
  }

  function open() {
    var request = indexedDB.open("sw-offline", 1);
    request.onupgradeneeded = function () { request.result.createObjectStore(EVENTS, { keyPath: "seq", autoIncrement: true }); };
    return asked(request);
  }

  window.SingleWindowStore = function () {
    return open().then(function (database) {
      var news = new BroadcastChannel("sw-offline");

      function write(act) {
        return new Promise(function (resolve, reject) {
          var work = database.transaction(EVENTS, "readwrite", { durability: "strict" });
          work.oncomplete = function () { news.postMessage(""); resolve(); };
          work.onabort = work.onerror = function () { reject(work.error); };
          act(work.objectStore(EVENTS));
        });
      }

      return {
        /* Where another window has written something. */
        hear: function (act) { news.onmessage = act; },
        all: function () { return asked(database.transaction(EVENTS).objectStore(EVENTS).getAll()); },
        /* `place` of one that it takes the place of, where that has not been recorded meanwhile; else it is one more, and it says false. */
        put: function (entry, place) {
          var asMeant = true;
          return write(function (events) {
            if (!place) { events.add(entry); return; }
            events.get(place.seq).onsuccess = function (found) {
              var was = found.target.result;
              if (was && was.id === place.id && was.state !== "TAKEN") {
                if (was.state === "WAITING" && was.tried) { entry.id = was.id; }
                if (was.id !== entry.id && was.text) { entry.before = was.text; }
                entry.seq = place.seq;
                events.put(entry);
              } else {
                delete entry.seq;
                events.add(entry);
                asMeant = false;
              }
            };
          }).then(function () { return asMeant; });
        },
        /* What has come of what was sent; where somebody has corrected it meanwhile, that stays as it is. */
        change: function (sent, what) {
          return write(function (events) {
            events.get(sent.seq).onsuccess = function (found) {
              var was = found.target.result;
              if (was && was.id === sent.id && JSON.stringify(was.report) === JSON.stringify(sent.report)) { events.put(Object.assign(was, what)); }
            };
          });
        },
        remove: function (entry) { return write(function (events) { events.delete(entry.seq); }); },
        clearTaken: function () {
          return write(function (events) {
            events.openCursor().onsuccess = function (found) {
              var cursor = found.target.result;
              if (!cursor) { return; }
              if (cursor.value.state === "TAKEN" && !cursor.value.noted) { cursor.delete(); }
              cursor.continue();
            };
          });
        }
      };
    });
  };
}());
