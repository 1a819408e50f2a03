// Which interface an element of SVG has. https://svgwg.org/svg2-draft/idl.html

/** Each interface with the one that it inherits from and, where it has any, its tags. */
export const SVG_INTERFACES: readonly (readonly [name: string, parent: string, tags?: string])[] = [
  ['SVGGraphicsElement', 'SVGElement'],
  ['SVGGeometryElement', 'SVGGraphicsElement'],
  ['SVGGradientElement', 'SVGElement'],
  ['SVGAnimationElement', 'SVGElement'],
  ['SVGTextContentElement', 'SVGGraphicsElement'],
  ['SVGTextPositioningElement', 'SVGTextContentElement'],
  ['SVGSVGElement', 'SVGGraphicsElement', 'svg'],
  ['SVGAElement', 'SVGGraphicsElement', 'a'],
  ['SVGDefsElement', 'SVGGraphicsElement', 'defs'],
  ['SVGForeignObjectElement', 'SVGGraphicsElement', 'foreignObject'],
  ['SVGGElement', 'SVGGraphicsElement', 'g'],
  ['SVGImageElement', 'SVGGraphicsElement', 'image'],
  ['SVGSwitchElement', 'SVGGraphicsElement', 'switch'],
  ['SVGUseElement', 'SVGGraphicsElement', 'use'],
  ['SVGCircleElement', 'SVGGeometryElement', 'circle'],
  ['SVGEllipseElement', 'SVGGeometryElement', 'ellipse'],
  ['SVGLineElement', 'SVGGeometryElement', 'line'],
  ['SVGPathElement', 'SVGGeometryElement', 'path'],
  ['SVGPolygonElement', 'SVGGeometryElement', 'polygon'],
  ['SVGPolylineElement', 'SVGGeometryElement', 'polyline'],
  ['SVGRectElement', 'SVGGeometryElement', 'rect'],
  ['SVGLinearGradientElement', 'SVGGradientElement', 'linearGradient'],
  ['SVGRadialGradientElement', 'SVGGradientElement', 'radialGradient'],
  ['SVGAnimateElement', 'SVGAnimationElement', 'animate'],
  ['SVGAnimateMotionElement', 'SVGAnimationElement', 'animateMotion'],
  ['SVGAnimateTransformElement', 'SVGAnimationElement', 'animateTransform'],
  ['SVGSetElement', 'SVGAnimationElement', 'set'],
  ['SVGTextElement', 'SVGTextPositioningElement', 'text'],
  ['SVGTSpanElement', 'SVGTextPositioningElement', 'tspan'],
  ['SVGTextPathElement', 'SVGTextContentElement', 'textPath'],
  ['SVGClipPathElement', 'SVGElement', 'clipPath'],
  ['SVGDescElement', 'SVGElement', 'desc'],
  ['SVGFilterElement', 'SVGElement', 'filter'],
  ['SVGMarkerElement', 'SVGElement', 'marker'],
  ['SVGMaskElement', 'SVGElement', 'mask'],
  ['SVGMetadataElement', 'SVGElement', 'metadata'],
  ['SVGPatternElement', 'SVGElement', 'pattern'],
  ['SVGScriptElement', 'SVGElement', 'script'],
  ['SVGStopElement', 'SVGElement', 'stop'],
  ['SVGStyleElement', 'SVGElement', 'style'],
  ['SVGSymbolElement', 'SVGElement', 'symbol'],
  ['SVGTitleElement', 'SVGElement', 'title'],
  ['SVGViewElement', 'SVGElement', 'view'],
]

const byTag = new Map(SVG_INTERFACES.map(([name, , tag]) => [tag, name]))

/** Simplified: the primitives of filters have no interfaces of their own. */
export const interfaceOfSvg = (tag: string): string => byTag.get(tag) ?? 'SVGElement'
