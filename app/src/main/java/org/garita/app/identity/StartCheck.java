package org.garita.app.identity;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.garita.app.identity.store.Accounts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.PropertySource;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;

/**
 * Lets no installation but the demonstration start on defaults: it needs a database of its own choice, a folder of keys
 * and somebody who can sign in. Settings are checked before anything is opened, accounts before anything is served.
 */
@Configuration(proxyBeanMethods = false)
class StartCheck {
    private static final String DATABASE = "spring.datasource.url";
    private static final String KEYS = "garita.keys";

    @Bean
    static BeanFactoryPostProcessor settingsAreComplete(ConfigurableEnvironment environment) {
        return factory -> {
            if (isDemonstration(environment)) {
                return;
            }
            requireDatabase(environment);
            requireKeys(environment);
        };
    }

    @Bean
    SmartInitializingSingleton somebodyCanSignIn(
            Environment environment, Accounts accounts, ObjectProvider<ClientRegistrationRepository> providers) {
        return () -> {
            boolean tool = environment.getProperty("garita.tool", Boolean.class, false);
            if (!isDemonstration(environment) && !tool && accounts.count() == 0 && providers.getIfAvailable() == null) {
                throw new StartRefused(
                        "Nobody could sign in: there is no account and no identity provider.",
                        "Create an account with 'garita account create', or set spring.security.oauth2.client.registration.");
            }
        };
    }

    private static boolean isDemonstration(Environment environment) {
        return environment.getProperty("garita.demonstration", Boolean.class, true);
    }

    /** The address in our own settings file is the demonstration's; it does not count as a choice. */
    private static void requireDatabase(ConfigurableEnvironment environment) {
        Optional<String> source = environment.getPropertySources().stream()
                .filter(properties -> !properties.getName().equals("configurationProperties"))
                .filter(properties -> properties.containsProperty(DATABASE))
                .map(PropertySource::getName)
                .findFirst();
        if (source.isEmpty() || source.get().contains("class path resource [application.yaml]")) {
            throw new StartRefused(
                    "Outside the demonstration a database must be chosen: spring.datasource.url is not set.",
                    "Give its address with --db (or GARITA_DB), for example jdbc:postgresql://host/garita.");
        }
    }

    private static void requireKeys(Environment environment) {
        String folder = environment.getProperty(KEYS, "");
        if (folder.isBlank()) {
            throw new StartRefused(
                    "Outside the demonstration no keys are made up: garita.keys is not set.",
                    "Set it (or GARITA_KEYS) to the folder that holds the offices' keys.");
        }
        if (!Files.isDirectory(Path.of(folder))) {
            throw new StartRefused(
                    "garita.keys names '%s', which is no folder.".formatted(folder),
                    "Set it (or GARITA_KEYS) to the folder that holds the offices' keys.");
        }
    }
}
