// Archives as numpy writes them, and such as it never would.

import { crc32 } from 'node:zlib';

/** An array's file: what numpy would have written of it in its header, and its numbers' bytes. */
export function npy(header: string, numbers: Uint8Array = new Uint8Array()): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16LE(header.length);
  return Buffer.concat([
    Buffer.from('\x93NUMPY\x01\x00', 'latin1'),
    length,
    Buffer.from(header),
    numbers,
  ]);
}

/** An array's header. */
export const headed = (type: string, ...shape: number[]) =>
  `{'descr': '${type}', 'fortran_order': False, 'shape': (${shape.map((n) => `${n},`).join(' ')})}\n`;

/** A zip of members that are stored: PKWARE's APPNOTE, 4.3.7, 4.3.12 and 4.3.16. */
export function zip(...members: readonly (readonly [name: string, bytes: Uint8Array])[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, bytes] of members) {
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt32LE(crc32(bytes), 10);
    about.writeUInt32LE(bytes.length, 14);
    about.writeUInt32LE(bytes.length, 18);
    about.writeUInt16LE(name.length, 22);
    const file = Buffer.concat([Buffer.from('PK\x03\x04'), about, Buffer.from(name), bytes]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    const made = Buffer.from([20, 0]);
    directory.push(
      Buffer.concat([Buffer.from('PK\x01\x02'), made, about, place, Buffer.from(name)]),
    );
    files.push(file);
    at += file.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(members.length, 4);
  end.writeUInt16LE(members.length, 6);
  end.writeUInt32LE(Buffer.concat(directory).length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...files, ...directory, Buffer.from('PK\x05\x06'), end]);
}
