package org.garita.app;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The application as Spring sees it; the command line starts it (see {@code org.garita.app.cli.Garita}). */
@SpringBootApplication
@ConfigurationPropertiesScan
public class GaritaApplication {}
