package org.garita.app;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The application as Spring sees it; the command line starts it (see {@code org.garita.app.cli.Garita}). */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class) // rooms name classes freely
@ConfigurationPropertiesScan
public class GaritaApplication {}
