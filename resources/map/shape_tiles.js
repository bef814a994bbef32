// Vector tiles: fetched when the map first looks at where they lie, kept while they are of use, painted with the shapes'
// own painter. The program has decoded them; here they are lists of numbers.
(() => {
  "use strict";
  const albviewer = (window.albviewer ??= {});
  const MOST_KEPT = 256;
  // a view that would need more is too far out for tiles of this archive
  const MOST_AT_ONCE = 64;

  class ShapeTiles {
    /** `zooms` are the first and the last level of tiles, `box` south, west, north, east; `loaded()` when more can be seen. */
    constructor(address, zooms, [south, west, north, east], loaded) {
      this.address = address;
      this.zooms = zooms;
      this.box = [albviewer.worldX(west), albviewer.worldY(north), albviewer.worldX(east), albviewer.worldY(south)];
      this.loaded = loaded;
      this.tiles = new Map();
    }

    paint(frame, style) {
      const { context, scale, left, top } = frame;
      for (const { zoom, column, row } of this._seen(frame)) {
        const tile = this._tile(zoom, column, row);
        if (!tile.shapes?.length) continue;
        const side = scale / 2 ** zoom;
        context.save();
        context.beginPath();
        // what a tile has beyond its edge is its neighbour's, and would be painted twice
        context.rect(column * side - left, row * side - top, side, side);
        context.clip();
        albviewer.paintShapes(frame, tile.shapes, style);
        context.restore();
      }
    }

    shapeAt(x, y, scale) {
      const zoom = this._level(Math.log2(scale / 256));
      const tile = this.tiles.get(keyOf(zoom, Math.floor(x * 2 ** zoom), Math.floor(y * 2 ** zoom)));
      return tile?.shapes ? albviewer.shapeAt(tile.shapes, x, y, scale) : undefined;
    }

    _level(zoom) {
      return Math.max(this.zooms[0], Math.min(this.zooms[1], Math.round(zoom)));
    }

    _seen({ scale, left, top, width, height, zoom: mapZoom }) {
      const zoom = this._level(mapZoom);
      const count = 2 ** zoom;
      const within = (world) => Math.max(0, Math.min(count - 1, Math.floor(world * count)));
      const seen = [left / scale, top / scale, (left + width) / scale, (top + height) / scale];
      const [west, north, east, south] = this.box;
      if (seen[0] > east || seen[2] < west || seen[1] > south || seen[3] < north) return [];
      const columns = [within(Math.max(seen[0], west)), within(Math.min(seen[2], east))];
      const rows = [within(Math.max(seen[1], north)), within(Math.min(seen[3], south))];
      if ((columns[1] - columns[0] + 1) * (rows[1] - rows[0] + 1) > MOST_AT_ONCE) return [];
      const tiles = [];
      for (let row = rows[0]; row <= rows[1]; row += 1) {
        for (let column = columns[0]; column <= columns[1]; column += 1) tiles.push({ zoom, column, row });
      }
      return tiles;
    }

    _tile(zoom, column, row) {
      const key = keyOf(zoom, column, row);
      const tile = this.tiles.get(key) ?? { shapes: null };
      const isNew = !this.tiles.delete(key);
      // the one used last stands last
      this.tiles.set(key, tile);
      if (isNew) {
        this._fetch(tile, zoom, column, row);
        if (this.tiles.size > MOST_KEPT) this.tiles.delete(this.tiles.keys().next().value);
      }
      return tile;
    }

    async _fetch(tile, zoom, column, row) {
      const answer = await fetch(`${this.address}/${zoom}/${column}/${row}`);
      if (!answer.ok) return;
      tile.shapes = albviewer.shapesInTile(await answer.json(), zoom, column, row);
      if (tile.shapes.length > 0) this.loaded();
    }
  }

  const keyOf = (zoom, column, row) => `${zoom}/${column}/${row}`;

  albviewer.ShapeTiles = ShapeTiles;
})();
