"use client";

import type { Base, EditAbilities, VersionEntry } from "@fabroom/contracts";
import { RadioGroup, TextArea } from "@fabroom/ui";
import { useTranslations } from "next-intl";
import { WithdrawDialog } from "../withdraw-dialog.tsx";
import { OpenedBy } from "./opened-by.tsx";
import { type Thing, waysOf } from "./thing.ts";

export type Acting = {
  thing: Thing;
  base: Base;
  history: VersionEntry[];
  abilities: Omit<EditAbilities, "edit" | "publish">;
};

/** Gives up the draft. It stays in the history and can be restored. */
export function DiscardDraft({ thing, base, number }: Pick<Acting, "thing" | "base"> & { number: number }) {
  const t = useTranslations("admin");
  const { draft, published } = base;
  if (!draft) return null;
  return (
    <WithdrawDialog
      words={{
        open: t("versions.discard"),
        title: t("versions.discardTitle", { number }),
        text: t("versions.discardText"),
        confirm: t("versions.discard"),
        cancel: t("versions.cancel"),
      }}
      act={() => waysOf(thing).discard({ draft, published })}
    />
  );
}

/** Takes the publication back, after showing who has opened it; what readers see then is chosen here. */
export function WithdrawPublication({ thing, base, history }: Acting) {
  const t = useTranslations("admin");
  const { published } = base;
  const previous = history.find(({ state }) => state === "superseded")?.number ?? null;
  const id = Object.values(thing).join("-");
  return (
    <WithdrawDialog
      words={{
        open: t("versions.withdraw"),
        title: t("versions.withdrawTitle", { number: published }),
        text: t("versions.withdrawText"),
        confirm: t("versions.withdrawAct", { number: published }),
        cancel: t("versions.cancel"),
      }}
      act={(form) =>
        waysOf(thing).withdraw({
          published,
          leave: form.get("leave") === "previous" ? "previous" : "nothing",
          reason: String(form.get("reason") ?? ""),
        })
      }
    >
      <OpenedBy thing={thing} number={published} />
      {previous === null ? (
        <p className="text-sm text-ink">{t("versions.leavesNothing")}</p>
      ) : (
        <RadioGroup
          name="leave"
          legend={t("versions.leave")}
          defaultValue="previous"
          options={[
            { value: "previous", label: t("versions.leavePrevious", { number: previous }) },
            { value: "nothing", label: t("versions.leaveNothing") },
          ]}
        />
      )}
      <TextArea
        id={`reason-${id}`}
        name="reason"
        rows={2}
        required
        maxLength={500}
        label={t("versions.reason")}
        hint={t("versions.reasonHint")}
      />
    </WithdrawDialog>
  );
}

/** Brings an earlier version back as a draft; readers see nothing of it until it is published. */
export function RestoreVersion({ thing, base, number }: Pick<Acting, "thing" | "base"> & { number: number }) {
  const t = useTranslations("admin");
  return (
    <WithdrawDialog
      look={{ variant: "quiet", size: "small" }}
      words={{
        open: t("versions.restore"),
        title: t("versions.restoreTitle", { number }),
        text: t("versions.restoreText"),
        confirm: t("versions.restoreAct", { number }),
        cancel: t("versions.cancel"),
      }}
      act={() => waysOf(thing).restore(base, number)}
    />
  );
}
