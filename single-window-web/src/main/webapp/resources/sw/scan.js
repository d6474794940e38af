/*
 * Reads the code on a paper by the camera, where the browser can do that by itself (BarcodeDetector). Nothing of what the camera sees leaves
 * the browser but the text of the code. Elsewhere the code is typed, or a photo of it is sent.
 */
(function () {
  "use strict";

  var BETWEEN = 200;

  function say(text) { document.getElementById("camera-said").textContent = text; }

  function stop(video) {
    video.srcObject.getTracks().forEach(function (track) { track.stop(); });
    video.srcObject = null;
    video.hidden = true;
  }

  function read(video, detector) {
    if (!video.srcObject) { return; }
    detector.detect(video).then(function (found) {
      if (!found.length) { setTimeout(read, BETWEEN, video, detector); return; }
      document.getElementById("scanned").value = found[0].rawValue;
      stop(video);
      document.getElementById("look").click();
    }, function () { setTimeout(read, BETWEEN, video, detector); });
  }

  function begin(box) {
    var video = box.querySelector("video");
    if (video.srcObject) { stop(video); say(""); return; }
    navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } }).then(function (picture) {
      video.srcObject = picture;
      video.hidden = false;
      say(box.dataset.looking);
      return video.play().then(function () { read(video, new BarcodeDetector({ formats: ["qr_code"] })); });
    }).catch(function () { say(box.dataset.not); });
  }

  document.addEventListener("DOMContentLoaded", function () {
    var box = document.getElementById("camera");
    if (!box || !window.BarcodeDetector || !navigator.mediaDevices) { return; }
    BarcodeDetector.getSupportedFormats().then(function (formats) {
      if (formats.indexOf("qr_code") < 0) { return; }
      box.hidden = false;
      box.querySelector("button").addEventListener("click", function () { begin(box); });
    });
  });
}());
