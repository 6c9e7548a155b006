-- Words of measured waits are only added.
create trigger measured_wait_append_only before update or delete or truncate on measured_wait
    for each statement execute function refuse_change();
