import type { Statement } from "@fabroom/contracts";

/** The sentences of a statement, one below the other. */
export function StatementText({ statement }: { statement: Statement }) {
  const [reference, ...facts] = statement.sentences;
  return (
    <div className="flex max-w-measure flex-col gap-3 font-serif text-base text-ink">
      <p>{reference}</p>
      <ul className="flex list-disc flex-col gap-2 pl-5">
        {facts.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}
