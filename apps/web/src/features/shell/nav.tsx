"use client";

import type { Language } from "@fabroom/contracts";
import { ShellNav } from "@fabroom/ui";
import {
  BookOpenText,
  Building2,
  ClipboardList,
  FileSignature,
  FileText,
  FolderOpen,
  Globe,
  Home,
  LayoutDashboard,
  Mail,
  MessageCircleQuestionMark,
  PenLine,
  Presentation,
  ShieldCheck,
  SlidersHorizontal,
  UserRound,
} from "lucide-react";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { pathTo } from "@/lib/path.ts";
import { PortalLink } from "./portal-link.tsx";

const ICONS = {
  home: Home,
  pitch: Presentation,
  network: Globe,
  sites: Building2,
  room: FolderOpen,
  scenarios: SlidersHorizontal,
  questions: MessageCircleQuestionMark,
  indications: PenLine,
  termSheets: FileSignature,
  me: UserRound,
  overview: LayoutDashboard,
  content: FileText,
  documents: FolderOpen,
  book: BookOpenText,
  evidence: ShieldCheck,
  outbox: Mail,
  portal: Presentation,
  admin: ClipboardList,
} as const;
type NavKey = keyof typeof ICONS;
export type NavEntry = { key: NavKey; href: string; count?: number | undefined };

/** The sections of a frame, the one being read marked. */
export function PortalNav({
  language,
  entries,
  extra,
  last,
}: {
  language: Language;
  entries: NavEntry[];
  extra?: ReactNode;
  last?: ReactNode;
}) {
  const t = useTranslations("common");
  const pathname = usePathname();
  const items = entries.map(({ key, href, count }) => {
    const Icon = ICONS[key];
    return {
      href: pathTo(language, href),
      label: t(`nav.${key}`),
      shortLabel: t.has(`navShort.${key}` as never) ? t(`navShort.${key}` as never) : undefined,
      icon: <Icon aria-hidden />,
      count: count ? { text: String(count), label: t("unread", { count }) } : undefined,
    };
  });
  const current = items
    .map((item) => item.href)
    .filter((href) => pathname === href || pathname.startsWith(`${href}/`))
    .sort((a, b) => b.length - a.length)[0];
  return (
    <ShellNav
      label={t("nav.label")}
      items={items}
      current={current ?? ""}
      more={{ label: t("nav.more"), title: t("nav.label"), closeLabel: t("nav.close") }}
      extra={extra}
      last={last}
      link={PortalLink}
    />
  );
}
