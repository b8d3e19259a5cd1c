import sharp from "sharp";

/** Three bytes a pixel of an encoded picture. */
export async function pixelsOf(bytes: Uint8Array): Promise<{ rgb: Buffer; width: number; height: number }> {
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { rgb: data, width: info.width, height: info.height };
}

/** The share of pixels that two pictures of one size show clearly differently. */
export async function shareOfDifference(one: Uint8Array, other: Uint8Array): Promise<number> {
  const [a, b] = await Promise.all([pixelsOf(one), pixelsOf(other)]);
  if (a.width !== b.width || a.height !== b.height) throw new Error("the pictures are not of one size");
  let different = 0;
  for (let at = 0; at < a.rgb.length; at += 3) {
    const step = [0, 1, 2].map((channel) => Math.abs((a.rgb[at + channel] ?? 0) - (b.rgb[at + channel] ?? 0)));
    if (Math.max(...step) > 24) different++;
  }
  return different / (a.rgb.length / 3);
}
