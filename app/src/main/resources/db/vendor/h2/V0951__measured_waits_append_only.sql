-- Words of measured waits are only added.
create trigger measured_wait_append_only before update, delete on measured_wait for each row
    call 'org.garita.app.identity.store.AppendOnly';
