import { ATLAS_COLUMNS, ATLAS_INSET, ATLAS_ROWS, paintAtlas } from './symbol-atlas';

const FLOATS = 9;
const START_CAPACITY = 512;

const VERTEX = `#version 300 es
layout(location = 0) in vec4 place;   // x, y in pixels, radius in pixels, angle in radians
layout(location = 1) in vec4 paint;   // red, green, blue, alpha
layout(location = 2) in float shape;
uniform vec2 screen;
out vec2 at;
out vec4 tint;
void main() {
  vec2 corner = vec2(gl_VertexID & 1, gl_VertexID >> 1) * 2.0 - 1.0;
  float s = sin(place.w), c = cos(place.w);
  vec2 turned = mat2(c, s, -s, c) * corner * place.z / ${ATLAS_INSET.toFixed(2)};
  vec2 clip = (place.xy + turned) / screen * 2.0 - 1.0;
  gl_Position = vec4(clip.x, -clip.y, 0.0, 1.0);
  vec2 cell = vec2(mod(shape, ${ATLAS_COLUMNS}.0), floor(shape / ${ATLAS_COLUMNS}.0));
  at = (cell + (corner + 1.0) * 0.5) / vec2(${ATLAS_COLUMNS}.0, ${ATLAS_ROWS}.0);
  tint = paint;
}`;

const FRAGMENT = `#version 300 es
precision mediump float;
in vec2 at;
in vec4 tint;
uniform sampler2D atlas;
uniform vec3 outline;
out vec4 colour;
void main() {
  vec4 mask = texture(atlas, at);
  colour = vec4(tint.rgb * mask.r + outline * mask.g, mask.a) * tint.a;
}`;

interface Uniforms {
  readonly screen: WebGLUniformLocation | null;
  readonly outline: WebGLUniformLocation | null;
}

export interface SymbolInstance {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly angle: number;
  readonly rgb: readonly [number, number, number];
  readonly alpha: number;
  readonly shape: number;
}

/** Draws all symbols of a frame in one call of the graphics card, however many there are. */
export class SymbolPainter {
  readonly #canvas = document.createElement('canvas');
  readonly #gl: WebGL2RenderingContext;
  #uniforms: Uniforms | undefined;
  #data = new Float32Array(START_CAPACITY * FLOATS);

  constructor(parent: HTMLElement) {
    this.#canvas.className = 'layer symbols';
    const gl = this.#canvas.getContext('webgl2', { antialias: false, premultipliedAlpha: true });
    if (gl === null) {
      throw new Error('This browser has no WebGL 2');
    }
    this.#gl = gl;
    parent.append(this.#canvas);
    this.#canvas.addEventListener('webglcontextlost', (event) => {
      event.preventDefault();
      this.#uniforms = undefined;
    });
    this.#canvas.addEventListener('webglcontextrestored', () => (this.#uniforms = prepare(gl)));
    this.#uniforms = prepare(gl);
  }

  paint(
    width: number,
    height: number,
    ratio: number,
    outline: readonly number[],
    symbols: readonly SymbolInstance[],
  ): void {
    const gl = this.#gl;
    if (this.#uniforms === undefined) {
      return;
    }
    this.#fit(width, height, ratio);
    this.#fill(symbols);
    gl.clearColor(0, 0, 0, 0);
    gl.clear(gl.COLOR_BUFFER_BIT);
    gl.uniform2f(this.#uniforms.screen, width, height);
    gl.uniform3f(this.#uniforms.outline, outline[0] ?? 0, outline[1] ?? 0, outline[2] ?? 0);
    gl.bufferData(gl.ARRAY_BUFFER, this.#data.subarray(0, symbols.length * FLOATS), gl.DYNAMIC_DRAW);
    gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, symbols.length);
  }

  #fit(width: number, height: number, ratio: number): void {
    const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (this.#canvas.width !== w || this.#canvas.height !== h) {
      this.#canvas.width = w;
      this.#canvas.height = h;
      this.#canvas.style.width = `${width}px`;
      this.#canvas.style.height = `${height}px`;
      this.#gl.viewport(0, 0, w, h);
    }
  }

  #fill(symbols: readonly SymbolInstance[]): void {
    if (symbols.length * FLOATS > this.#data.length) {
      this.#data = new Float32Array(symbols.length * 2 * FLOATS);
    }
    let at = 0;
    for (const { x, y, radius, angle, rgb, alpha, shape } of symbols) {
      this.#data[at++] = x;
      this.#data[at++] = y;
      this.#data[at++] = radius;
      this.#data[at++] = angle;
      this.#data[at++] = rgb[0];
      this.#data[at++] = rgb[1];
      this.#data[at++] = rgb[2];
      this.#data[at++] = alpha;
      this.#data[at++] = shape;
    }
  }
}

function prepare(gl: WebGL2RenderingContext): Uniforms {
  const program = gl.createProgram();
  for (const [type, source] of [
    [gl.VERTEX_SHADER, VERTEX],
    [gl.FRAGMENT_SHADER, FRAGMENT],
  ] as const) {
    const shader = gl.createShader(type) as WebGLShader;
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost()) {
    throw new Error(`The symbols cannot be drawn: ${gl.getProgramInfoLog(program) ?? ''}`);
  }
  gl.useProgram(program);
  gl.enable(gl.BLEND);
  gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
  gl.bindTexture(gl.TEXTURE_2D, gl.createTexture());
  gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, true);
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, paintAtlas());
  gl.generateMipmap(gl.TEXTURE_2D);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR_MIPMAP_LINEAR);
  gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
  [4, 4, 1].forEach((size, location) => {
    gl.enableVertexAttribArray(location);
    gl.vertexAttribPointer(location, size, gl.FLOAT, false, FLOATS * 4, location * 16);
    gl.vertexAttribDivisor(location, 1);
  });
  return { screen: gl.getUniformLocation(program, 'screen'), outline: gl.getUniformLocation(program, 'outline') };
}
