/*
 * A file that was sent and not answered by the page: the line is down, it is far too large, or the server has no room. The part that is
 * for it says so; all that was taken before stays in the list.
 *
 * swAttach.named: a file is sent under a name that every system keeps, as it is stored (FileName). PrimeFaces does not hand over a file
 * whose name has such signs, "invoice%2023.pdf" for one.
 */
var swAttach = {
  named: function (file, send) {
    "use strict";
    var name = file.name.replace(/[\u0000-\u001f\u007f\u2028\u2029<>:"|?*%;\/\\]+/g, "_");
    send(name === file.name ? file : new File([file], name, { type: file.type, lastModified: file.lastModified }));
  }
};
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
