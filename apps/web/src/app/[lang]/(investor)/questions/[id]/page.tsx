import { Id } from "@fabroom/contracts";
import { notFound } from "next/navigation";
import { Question } from "@/features/question/question.tsx";
import { load } from "@/lib/api.ts";
import { sectionTitle } from "@/lib/page-title.ts";
import { queryOf, type SearchParams } from "@/lib/query.ts";

export const generateMetadata = sectionTitle("questions");

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export default async function QuestionPage({ params, searchParams }: Props) {
  const { id } = await params;
  if (!Id.safeParse(id).success) notFound();
  const question = await load(`/questions/${id}`, (api) => api.question.get({ questionId: id }));
  return <Question question={question} asked={(await queryOf(searchParams)).asked === "1"} />;
}
