/** The part of gifenc that the tour uses; the package brings no types. */
declare module 'gifenc' {
  /** Red, green, and blue from 0 to 255. */
  export type Color = [number, number, number];

  interface FrameOptions {
    /** Needed by the first frame, whose palette serves all that bring none. */
    readonly palette?: readonly Color[];
    /** How long the frame stays, in ms. */
    readonly delay: number;
    readonly transparent?: boolean;
    readonly transparentIndex?: number;
    /** What becomes of the frame afterward: 1 leaves it below the next one. */
    readonly dispose?: number;
  }

  interface Encoder {
    /** Adds a frame: one index into the palette for each pixel. */
    writeFrame(indexes: Uint8Array, width: number, height: number, options: FrameOptions): void;
    finish(): void;
    bytes(): Uint8Array;
  }

  /** Node sees the package as CommonJS, so its functions come as one object. */
  const gifenc: {
    GIFEncoder(): Encoder;
    /** Chooses at most `most` colors for pixels of four bytes each. */
    quantize(rgba: Uint8Array, most: number): Color[];
    nearestColorIndex(palette: readonly Color[], color: Color): number;
  };
  export default gifenc;
}
