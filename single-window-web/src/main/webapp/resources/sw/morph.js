/*
 * Makes one element like another by as few changes as will do, so that whatever is the same in both stays the very same node, with its
 * focus and its open folds. Children are taken for the same where they have the same identifier or, without one, the same words; those
 * in between where they are of the same kind. How it is done is asked of `rules`: mayChange(old, fresh), mayRemove(old),
 * mayAttribute(name, old).
 */
(function () {
  "use strict";

  /* A choice among several is known by what it stands for: its identifier is but its place among them. */
  function idOf(node) {
    if (node.nodeType !== Node.ELEMENT_NODE) { return ""; }
    var choice = node.matches("[type=radio]") ? node : node.matches("li") && node.querySelector("[type=radio]");
    return choice ? choice.name + " " + choice.value : node.id;
  }

  function ofOneKind(old, fresh) { return old.node.nodeName === fresh.node.nodeName && old.id === fresh.id; }

  function isSame(old, fresh) { return ofOneKind(old, fresh) && (fresh.id !== "" || old.words === fresh.words); }

  function known(nodes) { return Array.from(nodes, function (node) { return { node: node, id: idOf(node), words: node.textContent }; }); }

  /* The longest row of children that are the same in both, in order: pairs of places. */
  function common(olds, freshs) {
    var longest = Array.from({ length: olds.length + 1 }, function () { return new Uint16Array(freshs.length + 1); });
    var o, f, pairs = [];
    for (o = olds.length - 1; o >= 0; o--) {
      for (f = freshs.length - 1; f >= 0; f--) {
        longest[o][f] = isSame(olds[o], freshs[f]) ? longest[o + 1][f + 1] + 1 : Math.max(longest[o + 1][f], longest[o][f + 1]);
      }
    }
    for (o = 0, f = 0; o < olds.length && f < freshs.length;) {
      if (isSame(olds[o], freshs[f])) { pairs.push([o++, f++]); } else if (longest[o + 1][f] >= longest[o][f + 1]) { o++; } else { f++; }
    }
    return pairs;
  }

  function remove(node, rules) {
    if (rules.mayRemove(node)) { node.remove(); }
  }

  /* Between two that are the same: of one kind become each other, the others go or come. */
  function between(parent, olds, freshs, before, rules) {
    freshs.forEach(function (fresh) {
      var at = olds.findIndex(function (old) { return ofOneKind(old, fresh); });
      if (at < 0) {
        parent.insertBefore(document.importNode(fresh.node, true), olds.length > 0 ? olds[0].node : before);
        return;
      }
      olds.splice(0, at).forEach(function (old) { remove(old.node, rules); });
      change(olds.shift().node, fresh.node, rules);
    });
    olds.forEach(function (old) { remove(old.node, rules); });
  }

  function changeChildren(parent, wanted, rules) {
    var olds = known(parent.childNodes), freshs = known(wanted.childNodes);
    var o = 0, f = 0;
    common(olds, freshs).concat([[olds.length, freshs.length]]).forEach(function (pair) {
      var same = pair[0] < olds.length ? olds[pair[0]].node : null;
      between(parent, olds.slice(o, pair[0]), freshs.slice(f, pair[1]), same, rules);
      if (same) { change(same, freshs[pair[1]].node, rules); }
      o = pair[0] + 1;
      f = pair[1] + 1;
    });
  }

  function changeAttributes(old, fresh, rules) {
    Array.from(fresh.attributes).forEach(function (wanted) {
      if (old.getAttribute(wanted.name) !== wanted.value && rules.mayAttribute(wanted.name, old)) { old.setAttribute(wanted.name, wanted.value); }
    });
    Array.from(old.attributes).forEach(function (had) {
      if (!fresh.hasAttribute(had.name) && rules.mayAttribute(had.name, old)) { old.removeAttribute(had.name); }
    });
  }

  /* What a field shows is no longer what its attributes say once somebody was in it. */
  function changeField(old, fresh) {
    if (old.type === "checkbox" || old.type === "radio") {
      old.checked = fresh.checked;
    } else if (old.tagName === "SELECT") {
      old.selectedIndex = fresh.selectedIndex;
    } else if (old.matches("input:not([type=file]), textarea") && old.value !== fresh.value) {
      old.value = fresh.value;
    }
  }

  function change(old, fresh, rules) {
    if (!rules.mayChange(old, fresh)) { return; }
    if (old.nodeType !== Node.ELEMENT_NODE) {
      if (old.nodeValue !== fresh.nodeValue) { old.nodeValue = fresh.nodeValue; }
      return;
    }
    if (old.isEqualNode(fresh) && !old.querySelector("input, textarea, select")) { return; }
    changeAttributes(old, fresh, rules);
    changeChildren(old, fresh, rules);
    changeField(old, fresh);
  }

  /* `content` is the markup of one element, which `old` shall be like. */
  window.SingleWindowMorph = function (old, content, rules) {
    var template = document.createElement("template");
    template.innerHTML = content;
    change(old, template.content.firstElementChild, rules);
  };
}());
