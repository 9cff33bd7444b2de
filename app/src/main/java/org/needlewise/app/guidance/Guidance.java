package org.needlewise.app.guidance;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.needlewise.protocol.Protocol;
import org.springframework.stereotype.Component;

/** The one copy of the protocol that the application holds. */
@Component
public class Guidance {
    private final Protocol english = Protocol.load();
    private final Map<String, Protocol> translations = new ConcurrentHashMap<>();

    /** The protocol with its sentences in this language, English where it is none of ours. */
    public Protocol in(Locale locale) {
        return translations.computeIfAbsent(
                locale.getLanguage(), language -> english.in(Locale.forLanguageTag(language)));
    }
}
