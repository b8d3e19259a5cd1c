import { notFound } from "next/navigation";

/** Any other address of this language, a language that does not exist among them. */
export default function Rest(): never {
  notFound();
}
