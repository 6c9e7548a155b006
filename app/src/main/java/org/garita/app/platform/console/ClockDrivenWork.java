package org.garita.app.platform.console;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** A server does work by the clock (polling, the minute cycle); a tool that opens the store for one task does not. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "garita.tool", havingValue = "false", matchIfMissing = true)
class ClockDrivenWork {}
