// What is used of the library, which has no types of its own.

declare module 'svgcanvas' {
  /** A context whose picture is an SVG. */
  export class Context {
    /** `ctx` measures texts. */
    constructor(options: { width: number; height: number; ctx: CanvasRenderingContext2D });
    font: string;
    fillStyle: string;
    textAlign: CanvasTextAlign;
    globalAlpha: number;
    imageSmoothingEnabled?: boolean;
    getSvg(): SVGSVGElement;
    moveTo(x: number, y: number): void;
    lineTo(x: number, y: number): void;
    bezierCurveTo(ax: number, ay: number, bx: number, by: number, x: number, y: number): void;
    closePath(): void;
    drawImage(image: HTMLCanvasElement, x: number, y: number, width: number, height: number): void;
    fill(): void;
    stroke(): void;
    fillText(text: string, x: number, y: number): void;
    /** The element that has been made last, and the group that the next will be in. */
    __currentElement: Element;
    __closestGroupOrSvg(): Element;
    __createElement(name: string, attributes: object, isUnfilled: boolean): Element;
    __applyTransformation(element: Element): void;
    __applyStyleToCurrentElement(kind: 'fill' | 'stroke'): void;
  }
}
