// The way to the program and back. Ids and numbers go out, messages come in; on a page without a program it is silent.
(() => {
  "use strict";
  const albviewer = (window.albviewer ??= {});
  const silent = { ready() {}, placeClicked() {}, placeHovered() {}, extentChanged() {}, yearPinned() {}, menuAsked() {}, wished() {} };

  albviewer.program = silent;

  /** Connect, hand every message to `take`, and say ready once that can happen; `greet` is called then. */
  albviewer.connect = (take, greet) => {
    if (!window.qt?.webChannelTransport) return;
    new QWebChannel(window.qt.webChannelTransport, (channel) => {
      albviewer.program = channel.objects.bridge;
      albviewer.program.message.connect((text) => take(JSON.parse(text)));
      albviewer.program.ready();
      greet();
    });
  };
})();
