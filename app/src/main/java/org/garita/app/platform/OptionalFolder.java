package org.garita.app.platform;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationPropertiesBinding;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/**
 * Lets a setting be an optional folder, {@code Optional<Path>}: Boot reads a {@code Path} by itself, but not one that may
 * be absent.
 */
@Component
@ConfigurationPropertiesBinding
class OptionalFolder implements Converter<String, Optional<Path>> {
    @Override
    public Optional<Path> convert(String address) {
        return address.isBlank() ? Optional.empty() : Optional.of(Path.of(address));
    }
}
