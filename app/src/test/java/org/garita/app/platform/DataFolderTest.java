package org.garita.app.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    private final Path temporary;

    DataFolderTest(@TempDir Path temporary) {
        this.temporary = temporary;
    }

    @Test
    void a_claimed_folder_is_refused_naming_its_owner() throws IOException {
        try (DataFolder claimed = DataFolder.claim(temporary.resolve("data"))) {
            assertThatThrownBy(() -> DataFolder.claim(claimed.path()))
                    .isInstanceOf(DataFolderInUse.class)
                    .hasMessageContaining("process " + ProcessHandle.current().pid())
                    .hasMessageContaining("--data");
            assertThat(DataFolder.inUse(claimed.path())).isTrue();
        }
    }

    @Test
    void a_folder_left_by_its_owner_can_be_claimed_again() throws IOException {
        Path folder = temporary.resolve("data");
        DataFolder.claim(folder).close();
        assertThat(DataFolder.inUse(folder)).isFalse();
        try (DataFolder again = DataFolder.claim(folder)) {
            assertThat(again.path()).isEqualTo(folder);
        }
    }

    @Test
    void only_the_owner_may_look_into_the_folder() throws IOException {
        try (DataFolder claimed = DataFolder.claim(temporary.resolve("data"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(claimed.path())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void a_path_too_long_for_a_socket_puts_the_socket_in_a_folder_of_the_owner() throws IOException {
        Path folder = temporary.resolve("a-long-name-".repeat(10));
        try (DataFolder claimed = DataFolder.claim(folder)) {
            assertThat(claimed.socket().toString().length()).isLessThan(100);
            Path home = claimed.socket().getParent();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home)))
                    .isEqualTo("rwx------");
            assertThatThrownBy(() -> DataFolder.claim(folder))
                    .isInstanceOfSatisfying(DataFolderInUse.class, inUse -> assertThat(inUse.socket())
                            .contains(claimed.socket()));
        }
    }
}
