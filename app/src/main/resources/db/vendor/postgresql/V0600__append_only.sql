-- Rows of the access log and of the journals are only added. Only the owner of the tables can drop these triggers.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'Rows of % are only added: % is refused.', tg_table_name, lower(tg_op)
        using errcode = 'insufficient_privilege';
end
$$;

create trigger access_log_append_only before update or delete or truncate on access_log
    for each statement execute function refuse_change();
create trigger journal_row_append_only before update or delete or truncate on journal_row
    for each statement execute function refuse_change();
