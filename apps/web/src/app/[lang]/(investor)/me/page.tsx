import { MyFile } from "@/features/me/my-file.tsx";
import { load } from "@/lib/api.ts";
import { sectionTitle } from "@/lib/page-title.ts";

export const generateMetadata = sectionTitle("me");

export default async function MyFilePage() {
  const { file, session } = await load("/me", async (api) => ({
    file: await api.session.file(),
    session: await api.session.get(),
  }));
  return session ? <MyFile file={file} session={session} /> : null;
}
