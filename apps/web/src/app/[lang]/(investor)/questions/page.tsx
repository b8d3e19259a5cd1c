import { QuestionList } from "@/features/question/question-list.tsx";
import { load } from "@/lib/api.ts";
import { sectionTitle } from "@/lib/page-title.ts";

export const generateMetadata = sectionTitle("questions");

export default async function QuestionsPage() {
  return <QuestionList list={await load("/questions", (api) => api.question.list())} />;
}
