package org.garita.app;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The application as Spring sees it; the command line starts it (see {@code org.garita.app.cli.Garita}). */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class GaritaApplication {}
