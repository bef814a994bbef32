// Where the base map is painted, in a worker: what is in view first, then the margin around it; what is already there from
// the frame before is moved, not painted again. A newer wish overtakes an older one between two parts.
(() => {
  "use strict";
  const albviewer = (globalThis.albviewer ??= {});
  const { overlap, covers, common, around, area, outside } = albviewer.boxes;
  // with less than this part of the view there already, it is quicker to begin anew than to join it on
  const WORTH_KEEPING = 0.2;
  // with less than this part of the view in the picture that is shown, something has to be there soon
  const BACKED = 0.6;
  // parts begin and end on multiples of this many pixels, which are whole device pixels at any usual scale of the screen
  const GRID = 4;
  // so far beside a border its ribbon reaches, in pixels
  const RIBBON = 8;

  class LandDesk {
    /** `deliver(picture)` gets {bitmap, frame, year}: the frame is that of the bitmap; `rest()` tells that all is done. */
    constructor(painter, { deliver, rest }) {
      this.painter = painter;
      this.deliver = deliver;
      this.rest = rest;
      this.ground = new OffscreenCanvas(1, 1);
      this.whole = new OffscreenCanvas(1, 1);
      this.frame = null;
      // what of the frame is painted, in its pixels: the ground, and the borders of the year on it
      this.grounded = null;
      this.finished = null;
      this.delivered = null;
      // boxes of what is finished in which the borders are those of another year
      this.stale = [];
      this.wanted = null;
      this.atWork = false;
      // the very first picture is painted in haste, and so is the first after a jump: and then again with all that belongs
      // to it
      this.isHasty = true;
      this.isFirst = true;
      this.shown = null;
      this.rest();
    }

    /** Leave nothing out any more. */
    takeTime() {
      this.isFirst = this.isHasty = false;
      this.groundChanged();
      if (this.frame !== null) move(this.ground, this.frame, null);
    }

    /** Paint a frame {left, top, width, height, scale, zoom, ratio, view}. */
    want(frame) {
      this.wanted = frame;
    }

    /** The ground looks different: all is painted anew. */
    groundChanged() {
      this.grounded = this.finished = this.delivered = null;
      this.stale = [];
    }

    /** Only the borders do, since the painter showed another year: where they are others, the picture is mended. */
    bordersChanged(before) {
      this.delivered = null;
      if (this.finished === null || this.isHasty || this.wanted !== null) {
        this.finished = null;
        return;
      }
      const { left, top, scale } = this.frame;
      for (const [west, north, east, south] of this.painter.changedBorders(this.frame, before)) {
        const box = [west * scale - left - RIBBON, north * scale - top - RIBBON, east * scale - left + RIBBON, south * scale - top + RIBBON];
        this.stale.push(onGrid(box));
      }
    }

    /** Do what there is to do. */
    async work() {
      if (this.atWork) return;
      this.atWork = true;
      while (this._step() || this._isOwing()) {
        if (this._isWorthShowing()) {
          this._deliver();
          if (this.isHasty && !this.isFirst) this.takeTime();
        }
        // messages that have come in meanwhile are heard between two parts
        await new Promise((done) => setTimeout(done));
      }
      this.atWork = false;
      if (!this.isHasty) this.rest();
    }

    /** Paint one part; false if there is nothing left to paint. */
    _step() {
      if (this.wanted !== null) this._begin(this.wanted);
      this.wanted = null;
      if (this.stale.length > 0) return this._mend();
      const part = this.frame === null ? null : this._nextPart();
      if (part === null || !this.painter.isReadyFor(this._partOfFrame(part))) return false;
      if (this.isHasty) {
        this._paint(this.whole, part, (frame) => this.painter.paintHastily(frame));
        this.finished = this.finished === null ? part : around(this.finished, part);
        return true;
      }
      if (this.grounded === null || !covers(this.grounded, part)) {
        this._paint(this.ground, part, (frame) => this.painter.paintGround(frame));
        this.grounded = this.grounded === null ? part : around(this.grounded, part);
      }
      this._layBorders(part);
      this.finished = this.finished === null ? part : around(this.finished, part);
      return true;
    }

    /** Put ground and borders together. */
    _layBorders(part) {
      this._paint(this.whole, part, (frame) => {
        const { ratio } = this.frame;
        const [x, y, right, bottom] = part.map((edge) => Math.round(edge * ratio));
        frame.context.drawImage(this.ground, x, y, right - x, bottom - y, 0, 0, frame.width, frame.height);
        this.painter.paintBorders(frame);
      });
    }

    /** Put right what is stale: in view first, and the rest at the next step. */
    _mend() {
      const view = this._view();
      const stale = joined(this.stale.map((box) => common(box, this.finished)).filter((box) => box[0] < box[2] && box[1] < box[3]));
      const seen = stale.filter((box) => overlap(box, view)).map((box) => common(box, view));
      (seen.length > 0 ? seen : stale).forEach((box) => this._layBorders(box));
      this.stale = seen.length > 0 ? stale.flatMap((box) => outside(box, view)) : [];
      return true;
    }

    /** Whether there is something new that nobody has been shown, if only its year. */
    _isOwing() {
      return this.delivered === null && !this.isHasty && this._isWorthShowing();
    }

    /** The next part to paint: what is in view, then strips around it until the frame is full. What is done is one box. */
    _nextPart() {
      const view = this._view();
      const { grounded, finished } = this;
      const full = [0, 0, this.frame.width, this.frame.height];
      if (this.isHasty) return finished === null ? view : (outside(full, finished)[0] ?? null);
      if (grounded === null) return view;
      // what has its ground already only needs its borders
      if (finished === null) return covers(grounded, view) ? view : grounded;
      let goal = full;
      if (!covers(finished, grounded)) goal = grounded;
      else if (!covers(finished, view)) goal = around(finished, view);
      return outside(goal, finished)[0] ?? null;
    }

    _view() {
      const { view, width, height } = this.frame;
      return common(onGrid([view.x, view.y, view.x + view.width, view.y + view.height]), [0, 0, width, height]);
    }

    _paint(canvas, [x, y, right, bottom], paint) {
      const { ratio } = this.frame;
      const context = canvas.getContext("2d", { alpha: false, willReadFrequently: true });
      context.setTransform(ratio, 0, 0, ratio, x * ratio, y * ratio);
      context.save();
      context.beginPath();
      context.rect(0, 0, right - x, bottom - y);
      context.clip();
      paint({ ...this._partOfFrame([x, y, right, bottom]), context });
      context.restore();
    }

    /** A box of the frame as a frame of its own. */
    _partOfFrame([x, y, right, bottom]) {
      const { left, top } = this.frame;
      return { ...this.frame, left: left + x, top: top + y, width: right - x, height: bottom - y };
    }

    /** Go over to another frame, and keep what of it is painted. */
    _begin(frame) {
      const before = this.frame;
      this.frame = frame;
      if (this.stale.length > 0) this.finished = null;
      this.stale = [];
      this.delivered = null;
      const alike = before !== null && before.scale === frame.scale && before.ratio === frame.ratio;
      const dx = alike ? before.left - frame.left : 0;
      const dy = alike ? before.top - frame.top : 0;
      const full = [0, 0, frame.width, frame.height];
      const moved = (box) => {
        if (!alike || box === null) return null;
        const kept = common([box[0] + dx, box[1] + dy, box[2] + dx, box[3] + dy], full);
        return overlap(kept, full) && area(common(kept, this._view())) >= WORTH_KEEPING * area(this._view()) ? kept : null;
      };
      this.grounded = moved(this.grounded);
      this.finished = moved(this.finished);
      this.isHasty ||= !this._isBacked();
      // what is in view was shown with the frame before; only the whole is worth showing again
      if (this.finished !== null && covers(this.finished, this._view())) this.delivered = this.finished;
      // what is painted in haste has no ground of its own
      const canvases = this.isHasty ? [this.whole] : [this.ground, this.whole];
      for (const canvas of canvases) move(canvas, frame, this.grounded === null ? null : [dx, dy]);
    }

    /** Whether the picture that is shown holds most of the view, moved and scaled. */
    _isBacked() {
      if (this.shown === null) return false;
      const { left, top, view, scale } = this.frame;
      const { shown } = this;
      const wider = scale / shown.scale;
      const there = [shown.left, shown.top, shown.left + shown.width, shown.top + shown.height].map((edge) => edge * wider);
      const seen = [left + view.x, top + view.y, left + view.x + view.width, top + view.y + view.height];
      return overlap(there, seen) && area(common(there, seen)) >= BACKED * area(seen);
    }

    /** Whether there is more to show than what was shown last: the view, or the frame. */
    _isWorthShowing() {
      if (this.wanted !== null || this.finished === null || !covers(this.finished, this._view())) return false;
      return this.delivered === null || covers(this.finished, [0, 0, this.frame.width, this.frame.height]);
    }

    _deliver() {
      const { frame } = this;
      const { year } = this.painter;
      const [x, y, right, bottom] = this.finished;
      this.shown = this._partOfFrame(this.finished);
      this.delivered = this.finished;
      const [left, top, width, height] = [x, y, right - x, bottom - y].map((value) => Math.round(value * frame.ratio));
      // a canvas of that size to give away: to cut a bitmap out of the whole takes ten times as long
      const canvas = new OffscreenCanvas(width, height);
      canvas.getContext("2d", { alpha: false, willReadFrequently: true }).drawImage(this.whole, -left, -top);
      this.deliver({ bitmap: canvas.transferToImageBitmap(), year, frame: this.shown });
    }
  }

  /** The smallest box on the grid that holds a box. */
  function onGrid([x, y, right, bottom]) {
    const down = (value) => Math.floor(value / GRID) * GRID;
    const up = (value) => Math.ceil(value / GRID) * GRID;
    return [down(x), down(y), up(right), up(bottom)];
  }

  /** Boxes that do not overlap, and hold all that these do. */
  function joined(boxes) {
    const result = [];
    for (let box of boxes) {
      for (let at; (at = result.findIndex((other) => overlap(other, box))) >= 0; ) box = around(box, result.splice(at, 1)[0]);
      result.push(box);
    }
    return result;
  }

  /** Bring a canvas to the size of a frame, and move what is on it by so much; null if nothing on it is of use. */
  function move(canvas, { width, height, ratio }, by) {
    const across = Math.round(width * ratio);
    const down = Math.round(height * ratio);
    const context = canvas.getContext("2d", { alpha: false, willReadFrequently: true });
    const resized = canvas.width !== across || canvas.height !== down;
    const kept = by !== null && resized ? canvas.transferToImageBitmap() : canvas;
    if (resized) Object.assign(canvas, { width: across, height: down });
    if (by === null || (!resized && by[0] === 0 && by[1] === 0)) return;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.globalCompositeOperation = "copy";
    context.drawImage(kept, Math.round(by[0] * ratio), Math.round(by[1] * ratio));
    context.globalCompositeOperation = "source-over";
  }

  albviewer.LandDesk = LandDesk;
})();
