package org.needlewise.app;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;

/** The web application. Started by {@code needlewise serve}. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class NeedlewiseApplication {

    /**
     * Starts serving.
     *
     * @param additions further configuration, such as a clock of one's own
     * @return the running application; closing it ends the serving
     */
    public static ConfigurableApplicationContext start(ServeSettings settings, Class<?>... additions) {
        return run(NeedlewiseApplication.class, WebApplicationType.SERVLET, settings, additions);
    }

    /**
     * Opens everything without pages and without doing work that waits: to read from it on the command line.
     */
    public static ConfigurableApplicationContext read(ServeSettings settings) {
        Map<String, String> spring = new HashMap<>(settings.spring());
        spring.put("needlewise.works", "false");
        return run(
                NeedlewiseApplication.class,
                WebApplicationType.NONE,
                new ServeSettings(0, settings.dataDirectory(), settings.demo(), OptionalInt.empty(), spring));
    }

    /**
     * Starts only a part that needs no pages, such as for a backup from the command line.
     *
     * @param part configuration of it
     */
    public static ConfigurableApplicationContext open(ServeSettings settings, Class<?> part) {
        return run(part, WebApplicationType.NONE, settings);
    }

    private static ConfigurableApplicationContext run(
            Class<?> root, WebApplicationType type, ServeSettings settings, Class<?>... additions) {
        SpringApplication application = new SpringApplication(root);
        application.addPrimarySources(List.of(additions));
        application.setWebApplicationType(type);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setDefaultProperties(properties(settings));
        return application.run(settings.spring().entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new));
    }

    private static Map<String, Object> properties(ServeSettings settings) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("server.port", settings.port());
        properties.put(
                "needlewise.data", settings.dataDirectory().toAbsolutePath().toString());
        properties.put("needlewise.demo", settings.demo());
        settings.lanPort().ifPresent(port -> {
            properties.put("needlewise.lan.enabled", true);
            properties.put("needlewise.lan.port", port);
        });
        return properties;
    }
}
