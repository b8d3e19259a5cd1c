import { Id } from "@fabroom/contracts";
import { notFound } from "next/navigation";
import { AnswerPage } from "@/features/question/answer-page.tsx";
import { load } from "@/lib/api.ts";
import { sectionTitle } from "@/lib/page-title.ts";

export const generateMetadata = sectionTitle("questions");

type Props = { params: Promise<{ id: string }> };

export default async function AdminQuestionPage({ params }: Props) {
  const { id } = await params;
  if (!Id.safeParse(id).success) notFound();
  const edit = await load(`/admin/questions/${id}`, (api) => api.question.edit({ questionId: id }));
  return <AnswerPage edit={edit} />;
}
