import { Id } from "@fabroom/contracts";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Review } from "@/features/indication/review.tsx";
import { ReviewProblems } from "@/features/indication/review-problems.tsx";
import { loadOrProblems, pageLanguage } from "@/lib/api.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("indication"))("reviewTitle") };
}

type Props = { params: Promise<{ draft: string }> };

export default async function ReviewPage({ params }: Props) {
  const { draft } = await params;
  if (!Id.safeParse(draft).success) notFound();
  const language = await pageLanguage();
  const read = await loadOrProblems(`/indications/review/${draft}`, async (api) => ({
    review: await api.indication.review({ draftId: draft, language }),
    session: await api.session.get(),
  }));
  if (!read.ok) return <ReviewProblems draftId={draft} problems={read.fields} />;
  const { review, session } = read.value;
  return <Review review={review} maySubmit={session?.abilities.submit ?? false} />;
}
