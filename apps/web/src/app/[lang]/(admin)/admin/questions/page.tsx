import { AdminQuestionList } from "@/features/question/admin-question-list.tsx";
import { load } from "@/lib/api.ts";
import { sectionTitle } from "@/lib/page-title.ts";

export const generateMetadata = sectionTitle("questions");

export default async function AdminQuestionsPage() {
  return <AdminQuestionList questions={await load("/admin/questions", (api) => api.question.manage())} />;
}
