"use client";

import type { Language } from "@fabroom/contracts";
import dynamic from "next/dynamic";
import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from "react";
import { SessionWatch } from "./session-watch.tsx";

export type Session = {
  userId: string;
  email: string;
  language: Language;
  /**
   * Asks the person to sign in again without leaving the page.
   * @returns whether the same person is signed in now
   */
  signInAgain: () => Promise<boolean>;
};

const Context = createContext<Session | null>(null);
const SignInAgain = dynamic(() => import("./sign-in-again.tsx").then((module) => module.SignInAgain), { ssr: false });

/** Who reads this page, or null where nobody is signed in. */
export const useSession = (): Session | null => useContext(Context);

type Props = { userId: string; email: string; language: Language; children: ReactNode };

/** Says to everything below who is signed in, keeps the page from outliving that, and lets them sign in again in place. */
export function SessionProvider({ userId, email, language, children }: Props) {
  const [asking, setAsking] = useState(false);
  const waiting = useRef<((signedIn: boolean) => void)[]>([]);
  const signInAgain = useCallback(() => {
    setAsking(true);
    return new Promise<boolean>((resolve) => waiting.current.push(resolve));
  }, []);
  const answer = useCallback((signedIn: boolean) => {
    setAsking(false);
    for (const resolve of waiting.current.splice(0)) resolve(signedIn);
  }, []);
  const session = useMemo(() => ({ userId, email, language, signInAgain }), [userId, email, language, signInAgain]);
  return (
    <Context value={session}>
      <SessionWatch userId={userId} />
      {children}
      {asking ? <SignInAgain userId={userId} email={email} language={language} onAnswer={answer} /> : null}
    </Context>
  );
}
