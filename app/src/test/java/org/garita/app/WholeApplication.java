package org.garita.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test that asks the whole demonstration, without work by the clock and without network, on a store of its own. Tests
 * that carry only this share one application.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = GaritaApplication.class, properties = "garita.tool=true")
@AutoConfigureMockMvc
@ContextConfiguration(initializers = WholeApplication.OwnStore.class)
public @interface WholeApplication {
    /** Gives each application an empty data folder, and in it an empty database. */
    class OwnStore implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            try {
                Path folder = Files.createTempDirectory("garita-test");
                TestPropertyValues.of("garita.data=" + folder).applyTo(context);
            } catch (IOException e) {
                throw new UncheckedIOException("the temporary folder must be writable", e);
            }
        }
    }
}
