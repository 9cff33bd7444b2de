package org.needlewise.app.lan;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether phones may join.
 *
 * @param enabled off unless {@code serve --lan}
 * @param port that the home network sees; 0 takes a free one
 */
@ConfigurationProperties("needlewise.lan")
record LanSettings(boolean enabled, @DefaultValue("8443") int port) {}
