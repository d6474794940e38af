/*
 * What stands in the form of the page for posts without a line, in this browser's own storage, for whoever types it. Each window has a place
 * of its own, which it holds for as long as it is open; what stood in one that was closed stands in the next that is opened.
 */
(function () {
  "use strict";

  var WINDOW = "sw.offline.window";

  function read(place) {
    try { return JSON.parse(localStorage.getItem(place)); } catch (unreadable) { return null; }
  }

  function save(place, typed) {
    try { localStorage.setItem(place, JSON.stringify(typed)); } catch (full) { /* still on the page */ }
  }

  function forget(place) {
    try { localStorage.removeItem(place); } catch (none) { /* nothing was kept */ }
  }

  function placesOf(user) {
    var all = [];
    try {
      all = [sessionStorage.getItem(WINDOW)].concat(Object.keys(localStorage));
    } catch (none) { /* nothing is kept here */ }
    return all.filter(function (each, at) { return each && all.indexOf(each) === at && each.indexOf("sw.offline.draft." + user + ":") === 0; });
  }

  function hold(place) {
    return new Promise(function (resolve, reject) {
      navigator.locks.request(place, { ifAvailable: true }, function (lock) {
        resolve(lock ? place : null);
        return lock ? new Promise(function () { /* until the window is closed */ }) : undefined;
      }).catch(reject);
    });
  }

  /* What a window that was closed had not come to keep. */
  function takeHanded(place) {
    return navigator.locks.request(place, { ifAvailable: true }, function (lock) {
      var kept = lock && read(place);
      if (!kept || !kept.handed) { return []; }
      save(place, Object.assign({}, kept, { handed: [] }));
      return kept.handed;
    });
  }

  window.SingleWindowDraft = function (user) {
    var places = placesOf(user);
    return places.concat("sw.offline.draft." + user + ":" + crypto.randomUUID()).reduce(function (before, each) {
      return before.then(function (place) { return place || hold(each); });
    }, Promise.resolve(null)).then(function (place) {
      try { sessionStorage.setItem(WINDOW, place); } catch (none) { /* it is looked for among all then */ }
      return Promise.all(places.filter(function (each) { return each !== place; }).map(takeHanded)).then(function (others) {
        return {
          handed: [].concat.apply([], others),
          read: function () { return read(place); },
          save: function (typed) { save(place, typed); },
          forget: function () { forget(place); }
        };
      });
    });
  };
}());
