/*
 * A file that was sent and not answered by the page: the line is down, it is far too large, or the server has no room. The part that is
 * for it says so; all that was taken before stays in the list.
 */
(function () {
  "use strict";

  function tell(failed) {
    var words = document.getElementById("attaching-failed");
    if (words) { words.hidden = !failed; }
  }

  document.addEventListener("DOMContentLoaded", function () {
    var $ = window.jQuery;
    if (!$) { return; }
    $(document).on("ajaxSend", function (event, request, settings) {
      if (settings.data instanceof FormData) { tell(false); }
    }).on("ajaxError", function (event, request, settings) {
      if (settings.data instanceof FormData) { tell(true); }
    });
  });
}());
