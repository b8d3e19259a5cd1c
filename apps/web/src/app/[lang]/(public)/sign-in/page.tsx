import { SignInForm } from "@/features/public/sign-in-form.tsx";
import { pageLanguage } from "@/lib/api.ts";

type Props = { searchParams: Promise<{ next?: string }> };

export default async function SignInPage({ searchParams }: Props) {
  return <SignInForm language={await pageLanguage()} next={(await searchParams).next} />;
}
