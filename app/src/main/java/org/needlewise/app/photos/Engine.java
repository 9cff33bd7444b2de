package org.needlewise.app.photos;

import org.needlewise.imaging.SkinMeter;
import org.needlewise.imaging.pipeline.PhotoEngine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The measuring engine. */
@Configuration(proxyBeanMethods = false)
class Engine {
    @Bean
    SkinMeter skinMeter() {
        return new PhotoEngine();
    }
}
