package org.garita.app;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * The application as Spring sees it; the command line starts it (see {@code org.garita.app.cli.Garita}). Beans carry
 * their full class name, so that two rooms may each have, say, a {@code DeskController}.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class GaritaApplication {}
