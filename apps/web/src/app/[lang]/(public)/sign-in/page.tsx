import { SignInForm } from "@/features/public/sign-in-form.tsx";
import { pageLanguage } from "@/lib/api.ts";
import { queryOf, type SearchParams } from "@/lib/query.ts";

type Props = { searchParams: SearchParams };

export default async function SignInPage({ searchParams }: Props) {
  return <SignInForm language={await pageLanguage()} next={(await queryOf(searchParams)).next} />;
}
