/*
 * How much of a file is on its way, while PrimeFaces sends its form; without scripts the form goes as any other. Where no proper answer
 * comes back, such as after the session has ended, the form is sent once more in the usual way: then a page says what is the matter.
 */
(function () {
  "use strict";

  var sending;

  function bar() { return sending && sending.form.querySelector("progress.sending"); }

  function show(event) {
    var line = bar();
    if (!line || !event.lengthComputable) { return; }
    line.hidden = false;
    line.value = Math.round(100 * event.loaded / event.total);
  }

  function begun(button) {
    sending = button && button.form && button.form.querySelector("progress.sending") ? button : null;
  }

  /* Whatever is the matter is where reading goes on. */
  function focusTrouble(field) {
    var wrong = field.querySelector(".error") !== null;
    var trouble = wrong ? field.querySelector("input") : document.querySelector("#remarks [data-focus]") || document.querySelector("#answer .notice");
    field.classList.toggle("wrong", wrong);
    if (!trouble) { return; }
    if (!wrong) { trouble.tabIndex = -1; }
    trouble.focus();
  }

  /* Sent, and answered by the page itself: what typed.js remembers of the form is no longer needed. */
  function answered(event, request) {
    if (sending && request.responseText.indexOf("<redirect url=\"/sign-in") < 0) {
      sending.form.dispatchEvent(new CustomEvent("kept", { bubbles: true }));
    }
  }

  function ended(event, request) {
    var line = bar();
    if (!line) { return; }
    line.hidden = true;
    line.value = 0;
    if (request.status === 200) { focusTrouble(line.closest(".field")); }
  }

  document.addEventListener("DOMContentLoaded", function () {
    var $ = window.jQuery;
    if (!$) { return; }
    var make = $.ajaxSettings.xhr;
    $.ajaxSettings.xhr = function () {
      var request = make();
      request.upload.addEventListener("progress", show);
      return request;
    };
    document.addEventListener("click", function (event) { begun(event.target.closest("button[type=submit]")); }, true);
    $(document).on("pfAjaxSuccess", answered).on("pfAjaxComplete", ended).on("pfAjaxError", function () {
      if (sending) { sending.disabled = false; sending.form.requestSubmit(sending); }
    });
  });
}());
