import { RoomIndex } from "@/features/room/room-index.tsx";
import { load } from "@/lib/api.ts";
import { sectionTitle } from "@/lib/page-title.ts";
import { queryOf, type SearchParams } from "@/lib/query.ts";

export const generateMetadata = sectionTitle("room");

type Props = { searchParams: SearchParams };

export default async function RoomPage({ searchParams }: Props) {
  const { show } = await queryOf(searchParams);
  return <RoomIndex nodes={await load("/room", (api) => api.document.index())} unreadOnly={show === "unread"} />;
}
