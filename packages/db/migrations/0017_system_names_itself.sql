-- Only the setting-up process, which signs in as the owner, records an act as the system's own: the portal's user cannot
-- name itself the system in the record either.
create or replace function append_evidence(p_entry jsonb, p_salt text, p_personal jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  head evidence_streams%rowtype;
  entry evidence%rowtype;
begin
  entry := jsonb_populate_record(null::evidence, p_entry);
  -- within this function the current user is the owner
  if coalesce(entry.actor ->> 'kind', 'system') = 'system' and not pg_has_role(session_user, current_user, 'MEMBER') then
    raise exception 'the system records nothing through the portal' using errcode = 'insufficient_privilege';
  end if;
  select * into head from evidence_streams s where s.stream = entry.stream for update;
  if not found or entry.seq is distinct from head.seq + 1 or entry.previous is distinct from head.hash then
    raise exception 'the entry is not the next of its chain' using errcode = 'check_violation';
  end if;
  if entry.hash !~ '^[0-9a-f]{64}$' or (entry.personal_digest is null) <> (p_personal is null) then
    raise exception 'the entry is not whole' using errcode = 'check_violation';
  end if;
  insert into evidence select entry.*;
  if p_personal is not null then
    insert into evidence_personal (evidence_id, salt, data) values (entry.id, p_salt, p_personal);
  end if;
  update evidence_streams s set seq = entry.seq, hash = entry.hash where s.stream = entry.stream;
end $$;
