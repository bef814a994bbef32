// The way to the program and back. Ids and numbers go out, messages come in; on a page without a program it is silent.
(() => {
  "use strict";
  const albviewer = (window.albviewer ??= {});
  const silent = { ready() {}, seen() {}, drawn() {}, placeClicked() {}, placeHovered() {}, extentChanged() {}, yearPinned() {}, menuAsked() {}, wished() {} };

  albviewer.program = silent;
  // asked for at once: the program answers while the page is still being put together
  const channel = window.qt?.webChannelTransport
    ? new Promise((done) => new QWebChannel(window.qt.webChannelTransport, done))
    : null;

  /** Connect, hand every message to `take`, and say ready once that can happen; `greet` is called then. A promise. */
  albviewer.connect = async (take, greet) => {
    if (channel === null) return;
    albviewer.program = (await channel).objects.bridge;
    albviewer.program.message.connect((text) => take(JSON.parse(text)));
    albviewer.program.ready();
    greet();
  };
})();
