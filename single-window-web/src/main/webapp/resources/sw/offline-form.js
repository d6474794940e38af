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

  /* What of the list is corrected in some window is sent from none. */
  var CORRECTED = "sw-offline-correct ";

  window.SingleWindowCorrected = function () {
    return navigator.locks.query().then(function (all) {
      var names = all.held.map(function (each) { return each.name; });
      return function (entry) { return names.indexOf(CORRECTED + entry.id) >= 0; };
    });
  };

  window.SingleWindowForm = function (draft, line) {
    var begun = draft.read() || {};
    /* What it corrects; whether somebody has chosen why it is told late, and said when it was; what they have typed into it. */
    var mending = begun.mending, chosen = Boolean(begun.chosen), dated = Boolean(begun.dated);
    var touched = begun.touched || (begun.fields ? { type: true } : {});
    /* What was pressed for and is not in the database yet; what stood in the form when something was to be corrected first. */
    var handed = (begun.handed || []).concat(draft.handed), aside = begun.aside || [], holds = {}, quiet = false;

    function now() { return { fields: typed(), mending: mending, chosen: chosen, dated: dated, touched: touched }; }

    function isTouched() { return Object.keys(touched).length > 0; }

    function save() { draft.save(Object.assign({ handed: handed, aside: aside }, now())); }

    function saveOrForget() { if (handed.length || aside.length || isTouched() || mending) { save(); } else { draft.forget(); } }

    /* False where another window corrects it. */
    function hold(id) {
      var one = holds[id];
      if (one) { return one.ours; }
      one = holds[id] = {};
      one.ours = new Promise(function (resolve) {
        navigator.locks.request(CORRECTED + id, { ifAvailable: true }, function (lock) {
          var wanted = holds[id] === one;
          if (wanted && !lock) { delete holds[id]; }
          resolve(Boolean(lock));
          return lock && wanted ? new Promise(function (release) { one.release = release; }) : undefined;
        });
      });
      return one.ours;
    }

    function letGo() {
      var places = [mending].concat(aside.map(function (each) { return each.mending; }), handed.map(function (each) { return each.place; }));
      Object.keys(holds).filter(function (id) { return !places.some(function (each) { return each && each.id === id; }); }).forEach(function (id) {
        if (holds[id].release) { holds[id].release(); }
        delete holds[id];
      });
    }

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
      letGo();
    }

    /* Ready for the next, or again what somebody had begun before they corrected another. */
    function clean(next) {
      become(aside.pop() || { fields: next || {} });
      saveOrForget();
    }

    function listen() {
      by("event").addEventListener("input", function (event) {
        touched[event.target.id] = true;
        quiet = false;
        dated = dated || event.target.id === "at";
        chosen = chosen || event.target.id === "fallback";
        if (event.target.id === "at") { suggest(); }
        save();
      });
      by("type").addEventListener("change", showParts);
    }

    become(Object.assign({ fields: {} }, begun, { touched: touched }));
    [mending].concat(aside.map(function (each) { return each.mending; })).forEach(function (each) { if (each) { hold(each.id); } });
    saveOrForget();
    listen();
    return {
      typed: typed,
      tick: tick,
      suggest: suggest,
      /* Whether nobody has typed anything since the last was handed over. */
      isQuiet: function () { return quiet; },
      /* Whether no other window can correct what this one does. */
      isHeld: function () { return !mending || Boolean(holds[mending.id] && holds[mending.id].release); },
      hold: function () { return mending ? hold(mending.id) : Promise.resolve(true); },
      leave: function () { clean(); },
      /* False where another window is at it. */
      mend: function (entry) {
        var place = { seq: entry.seq, id: entry.id, same: entry.state === "WAITING" && entry.tried };
        quiet = false;
        if (mending && mending.id === entry.id) { return hold(entry.id); }
        if (isTouched()) { aside.push(now()); }
        /* Whoever had begun to correct it goes on with that. */
        var at = aside.findIndex(function (each) { return Boolean(each.mending) && each.mending.id === entry.id; });
        become(Object.assign({ fields: entry.fields, chosen: true, dated: true }, at >= 0 ? aside.splice(at, 1)[0] : {}, { mending: place }));
        save();
        return hold(entry.id).then(function (ours) {
          if (!ours) { clean(); }
          return ours;
        });
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
      /* The name of a field that belongs to the step, has to be chosen, and is not; empty where there is none. */
      missing: function () {
        var empty = parts().map(by).find(function (field) { return field && field.getAttribute("aria-required") && !field.value; });
        if (empty) { empty.focus(); }
        return empty ? empty.labels[0].firstChild.textContent.trim() : "";
      },
      handed: function () { return handed; },
      /* It is to be kept, in place of what it corrects; what is typed from now on is the next. */
      hand: function (entry) {
        handed.push({ entry: entry, place: mending, was: now() });
        clean({ type: entry.fields.type, office: entry.fields.office });
        quiet = true;
      },
      isKept: function (one) {
        handed.splice(handed.indexOf(one), 1);
        letGo();
        saveOrForget();
      },
      /* It could not be kept: whoever has typed nothing since finds it in the form as it was. */
      giveBack: function () {
        quiet = false;
        if (handed.length === 1 && !isTouched() && !mending) { become(handed.pop().was); }
        saveOrForget();
      }
    };
  };
}());
