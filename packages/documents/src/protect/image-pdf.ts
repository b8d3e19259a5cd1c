/** A page that is one JPEG picture; sizes in points of 1/72 inch and in pixels. */
export type ImagePage = { jpeg: Uint8Array; width: number; height: number; widthPt: number; heightPt: number };

/**
 * Writes pages of pictures as a PDF, chunk by chunk and once through: one revision, so nothing older can be found in
 * the file, and only one page in memory at a time. `title` and `lang` (a BCP 47 tag) go into the document; `id` is 32
 * hexadecimal digits.
 */
export class ImagePdfWriter {
  readonly #offsets: number[] = [];
  readonly #pages: number[] = [];
  #at = 0;

  begin(): Uint8Array {
    return this.#count(Buffer.from("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "latin1"));
  }

  page({ jpeg, width, height, widthPt, heightPt }: ImagePage): Uint8Array[] {
    const [image, content, page] = [this.#next(), this.#next(), this.#next()];
    const [x, y] = [widthPt.toFixed(2), heightPt.toFixed(2)];
    const draw = `q ${x} 0 0 ${y} 0 0 cm /P Do Q`;
    this.#pages.push(page);
    return [
      this.#object(
        image,
        `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB ` +
          `/BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>\nstream\n`,
      ),
      this.#count(jpeg),
      this.#count(Buffer.from("\nendstream\nendobj\n")),
      this.#object(content, `<< /Length ${draw.length} >>\nstream\n${draw}\nendstream\nendobj\n`),
      this.#object(
        page,
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${x} ${y}] /Contents ${content} 0 R ` +
          `/Resources << /XObject << /P ${image} 0 R >> >> >>\nendobj\n`,
      ),
    ];
  }

  end(properties: { title?: string; lang?: string; id: string }): Uint8Array[] {
    const { title, lang, id } = properties;
    const kids = this.#pages.map((page) => `${page} 0 R`).join(" ");
    const info = this.#next();
    const language = lang === undefined ? "" : ` /Lang ${textString(lang)}`;
    const chunks = [
      this.#object(
        1,
        `<< /Type /Catalog /Pages 2 0 R${language} /ViewerPreferences << /DisplayDocTitle true >> >>\nendobj\n`,
      ),
      this.#object(2, `<< /Type /Pages /Kids [${kids}] /Count ${this.#pages.length} >>\nendobj\n`),
      this.#object(info, `<< ${title === undefined ? "" : `/Title ${textString(title)}`} >>\nendobj\n`),
    ];
    const start = this.#at;
    const size = this.#pages.length * 3 + 4;
    const entries = Array.from(
      { length: size - 1 },
      (_, i) => `${String(this.#offsets[i + 1]).padStart(10, "0")} 00000 n \n`,
    );
    const trailer = `<< /Size ${size} /Root 1 0 R /Info ${info} 0 R /ID [<${id}> <${id}>] >>`;
    const table = `xref\n0 ${size}\n0000000000 65535 f \n${entries.join("")}trailer\n${trailer}\nstartxref\n${start}\n%%EOF\n`;
    return [...chunks, this.#count(Buffer.from(table, "latin1"))];
  }

  /** Numbers 1 and 2 are kept for the catalogue and the page tree. */
  #next(): number {
    const number = Math.max(3, this.#offsets.length);
    this.#offsets[number] = 0;
    return number;
  }

  #object(number: number, body: string): Uint8Array {
    this.#offsets[number] = this.#at;
    return this.#count(Buffer.from(`${number} 0 obj\n${body}`, "latin1"));
  }

  #count(chunk: Uint8Array): Uint8Array {
    this.#at += chunk.length;
    return chunk;
  }
}

/** A PDF text string in UTF-16, as hexadecimal digits. */
function textString(text: string): string {
  return `<feff${Buffer.from(text, "utf16le").swap16().toString("hex")}>`;
}
