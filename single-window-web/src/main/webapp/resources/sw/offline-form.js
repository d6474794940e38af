/*
 * The form of the page for posts without a line. What is being typed there survives a reload (offline-draft.js). What is pressed for leaves
 * the form at once, so that nothing of the next goes along, and is noted down beside what is typed until it is in the database.
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

  window.SingleWindowForm = function (draft, line) {
    var begun = draft.read() || {};
    /* What it corrects; whether somebody has chosen why it is told late, and said when it was; what they have typed into it. */
    var mending = begun.mending, chosen = Boolean(begun.chosen), dated = Boolean(begun.dated);
    var touched = begun.touched || (begun.fields ? { type: true } : {});
    /* What was pressed for and is not in the database yet; what stood in the form when something was to be corrected first. */
    var handed = (begun.handed || []).concat(draft.handed), aside = begun.aside || [];

    function now() { return { fields: typed(), mending: mending, chosen: chosen, dated: dated, touched: touched }; }

    function isTouched() { return Object.keys(touched).length > 0; }

    function save() { draft.save(Object.assign({ handed: handed, aside: aside }, now())); }

    function saveOrForget() { if (handed.length || aside.length || isTouched() || mending) { save(); } else { draft.forget(); } }

    /* That it went without a line, until somebody says otherwise. */
    function suggest() {
      if (!chosen) { by("fallback").value = line.cause(new Date(by("at").value).getTime()); }
    }

    /* The moment is that of the clock until somebody says another. */
    function tick() {
      if (!dated) { by("at").value = localNow(); }
      suggest();
    }

    function become(what) {
      mending = what.mending;
      chosen = Boolean(what.chosen);
      dated = Boolean(what.dated);
      touched = what.touched || {};
      by("leave").hidden = !mending;
      FIELDS.forEach(function (name) { by(name).value = what.fields[name] || ""; });
      showParts();
      tick();
    }

    /* Ready for the next, or again what somebody had begun before they corrected another. */
    function clean(next) {
      become(aside.pop() || { fields: next || {} });
      saveOrForget();
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

    become(Object.assign({ fields: {} }, begun, { touched: touched }));
    saveOrForget();
    listen();
    return {
      typed: typed,
      tick: tick,
      suggest: suggest,
      isTouched: isTouched,
      leave: function () { clean(); },
      isMending: function (entry) { return Boolean(mending) && mending.seq === entry.seq; },
      mend: function (entry) {
        if (isTouched()) { aside.push(now()); }
        become({ fields: entry.fields, mending: { seq: entry.seq, id: entry.id, same: entry.state === "WAITING" && entry.tried }, chosen: true, dated: true });
        save();
      },
      /* The id under which it is corrected, where it may have been taken under that already. */
      id: function () { return mending && mending.same ? mending.id : crypto.randomUUID(); },
      /* As it will be sent: only what belongs to the step, and the moment as one of everywhere. */
      report: function () {
        var fields = typed(), sent = { type: fields.type, mrn: fields.mrn.replace(/[\s-]/g, "").toUpperCase() };
        parts().forEach(function (name) { if (fields[name]) { sent[name] = fields[name]; } });
        sent.at = new Date(fields.at).toISOString();
        return sent;
      },
      handed: function () { return handed; },
      /* It is to be kept, in place of what it corrects; what is typed from now on is the next. */
      hand: function (entry) {
        handed.push({ entry: entry, place: mending, was: now() });
        clean({ type: entry.fields.type, office: entry.fields.office });
      },
      isKept: function (one) {
        handed.splice(handed.indexOf(one), 1);
        saveOrForget();
      },
      /* It could not be kept: whoever has typed nothing since finds it in the form as it was. */
      giveBack: function () {
        if (handed.length === 1 && !isTouched() && !mending) { become(handed.pop().was); }
        saveOrForget();
      }
    };
  };
}());
