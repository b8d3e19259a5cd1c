import { notFound } from "next/navigation";
import { Outbox } from "@/features/outbox/outbox.tsx";
import { PublicFrame } from "@/features/shell/public-frame.tsx";
import { getApp } from "@/lib/app.ts";
import { sectionTitle } from "@/lib/page-title.ts";

export const generateMetadata = sectionTitle("outbox");

/** The mails of the sample raise. In production this page does not exist. */
export default async function OutboxPage() {
  const { settings, outbox } = getApp();
  if (settings.mode !== "sample") notFound();
  return (
    <PublicFrame>
      <Outbox mails={await outbox()} />
    </PublicFrame>
  );
}
