/*
 * The form of the page for posts without a line. What is being typed there survives a reload, for whoever types it; each who works on this
 * device has their own. While one event is being kept the next may be typed: of the form only the rest is made ready for it then.
 */
(function () {
  "use strict";

  var FIELDS = ["type", "mrn", "at", "office", "result", "intact", "incident", "where", "seals", "means", "reason", "fallback"];

  function by(id) { return document.getElementById(id); }

  function localNow() {
    var now = new Date();
    return new Date(now.getTime() - now.getTimezoneOffset() * 60000).toISOString().slice(0, 16);
  }

  function parts() {
    var chosen = by("type").selectedOptions[0];
    return chosen && chosen.dataset.parts ? chosen.dataset.parts.split(" ") : [];
  }

  function showParts() {
    var wanted = parts();
    document.querySelectorAll("[data-part]").forEach(function (part) { part.hidden = wanted.indexOf(part.dataset.part) < 0; });
  }

  function typed() {
    var all = {};
    FIELDS.forEach(function (name) { all[name] = by(name).value; });
    return all;
  }

  window.SingleWindowForm = function (user, line) {
    var draft = window.SingleWindowDraft(user), begun = draft.read() || {};
    /* What it corrects; whether somebody has chosen why it is told late, and said when it was; what was typed since one was handed over. */
    var mending = begun.mending, chosen = Boolean(begun.chosen), dated = Boolean(begun.dated), touched = {};

    function save() { draft.save({ user: user, fields: typed(), mending: mending, chosen: chosen, dated: dated }); }

    /* That it went without a line, until somebody says otherwise. */
    function suggest() {
      if (!chosen) { by("fallback").value = line.cause(new Date(by("at").value).getTime()); }
    }

    /* The moment is that of the clock until somebody says another. */
    function tick() {
      if (!dated) { by("at").value = localNow(); }
      suggest();
    }

    function fill(fields) {
      FIELDS.forEach(function (name) { by(name).value = fields[name] || ""; });
      showParts();
      tick();
    }

    /* Empty, but for what is said already of the next. */
    function clean(next) {
      mending = null;
      chosen = Boolean(next && next.fallback !== undefined);
      dated = Boolean(next && next.at !== undefined);
      by("leave").hidden = true;
      fill(next || {});
      draft.forget();
    }

    function listen() {
      by("event").addEventListener("input", function (event) {
        touched[event.target.id] = true;
        dated = dated || event.target.id === "at";
        chosen = chosen || event.target.id === "fallback";
        if (event.target.id === "at") { suggest(); }
        save();
      });
      by("type").addEventListener("change", showParts);
    }

    by("leave").hidden = !mending;
    fill(begun.fields || {});
    listen();
    return {
      typed: typed,
      tick: tick,
      suggest: suggest,
      clean: clean,
      isTouched: function () { return Object.keys(touched).length > 0; },
      isMending: function (entry) { return Boolean(mending) && mending.seq === entry.seq; },
      mend: function (entry) {
        mending = { seq: entry.seq, id: entry.id, same: entry.state === "WAITING" && entry.tried };
        chosen = dated = true;
        by("leave").hidden = false;
        fill(entry.fields);
        save();
      },
      /* As it will be sent: only what belongs to the step, and the moment as one of everywhere. */
      report: function () {
        var fields = typed(), sent = { type: fields.type, mrn: fields.mrn.replace(/[\s-]/g, "").toUpperCase() };
        parts().forEach(function (name) { if (fields[name]) { sent[name] = fields[name]; } });
        sent.at = new Date(fields.at).toISOString();
        return sent;
      },
      /* It is about to be kept: in place of what it corrects. */
      hand: function () {
        touched = {};
        return mending;
      },
      /* That is kept. Whoever corrects another by now goes on with that. */
      next: function (place, next) {
        if (mending !== place) { return; }
        var there = typed(), since = Object.keys(touched);
        since.forEach(function (name) { next[name] = there[name]; });
        clean(next);
        if (since.length) { save(); }
      }
    };
  };
}());
