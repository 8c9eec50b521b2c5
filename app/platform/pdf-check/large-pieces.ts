/** The kinds of memory that a heap limit does not count. */
const KINDS = ["Uint8Array", "Uint8ClampedArray", "Uint16Array", "Int32Array", "Uint32Array", "Float32Array"] as const;
type Kind = Uint8ArrayConstructor;

export interface LargePieces {
  /** Whether a piece was refused since it was last told to forget. */
  wasRefused(): boolean;
  forget(): void;
}

/** Once a piece was refused, the rest of the file matters no more. */
const AFTERWARDS = 64 * 1024;

/**
 * From now on nothing in this thread gets a piece of memory larger than this, nor unpacks more: the heap limit of a worker does not bound
 * what lies outside of the heap, and a small file can ask for gigabytes there.
 */
export function refuseLargePieces(maxBytes: number): LargePieces {
  let refused = false;
  const take = (bytes: number) => {
    if (bytes <= (refused ? AFTERWARDS : maxBytes)) return;
    refused = true;
    throw new RangeError(`more than ${maxBytes} bytes in one piece`);
  };
  for (const name of KINDS) {
    const original = globalThis[name] as unknown as Kind;
    const bounded: Kind = new Proxy(original, {
      construct(target, given: [unknown], asked) {
        if (typeof given[0] === "number") take(given[0] * target.BYTES_PER_ELEMENT);
        return Reflect.construct(target, given, asked === bounded ? target : asked) as object;
      },
    });
    Object.assign(globalThis, { [name]: bounded });
  }
  globalThis.DecompressionStream = boundedUnpacking(take);
  return {
    wasRefused: () => refused,
    forget: () => {
      refused = false;
    },
  };
}

function boundedUnpacking(take: (bytes: number) => void): typeof DecompressionStream {
  const Original = globalThis.DecompressionStream;
  return class {
    readonly readable: ReadableStream;
    readonly writable: WritableStream;
    constructor(format: CompressionFormat) {
      const unpacking = new Original(format);
      let bytes = 0;
      const counted = new TransformStream<Uint8Array, Uint8Array>({
        transform(chunk, control) {
          bytes += chunk.byteLength;
          take(bytes);
          control.enqueue(chunk);
        },
      });
      this.writable = unpacking.writable;
      this.readable = (unpacking.readable as ReadableStream<Uint8Array>).pipeThrough(counted);
    }
  };
}
