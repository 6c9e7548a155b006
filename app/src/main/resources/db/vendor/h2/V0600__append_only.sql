-- Rows of the access log are only added. Whoever owns the file can drop this: it stops a mistake in a program, not the owner.
create trigger access_log_append_only before update, delete on access_log for each row
    call 'org.garita.app.identity.store.AppendOnly';
