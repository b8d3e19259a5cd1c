import { AdminQuestionList } from "@/features/question/admin-question-list.tsx";
import { load } from "@/lib/api.ts";

export default async function AdminQuestionsPage() {
  return <AdminQuestionList questions={await load("/admin/questions", (api) => api.question.manage())} />;
}
