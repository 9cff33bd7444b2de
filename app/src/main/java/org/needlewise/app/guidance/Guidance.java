package org.needlewise.app.guidance;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.needlewise.protocol.Protocol;
import org.needlewise.protocol.knowledge.Knowledge;
import org.needlewise.protocol.knowledge.Source;
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

    /** What rules cite, in full; marks that stand for no publication are left out. */
    public List<Source> sources(Collection<String> ids, Locale locale) {
        Knowledge knowledge = in(locale).knowledge();
        return ids.stream()
                .distinct()
                .map(knowledge::source)
                .flatMap(Optional::stream)
                .toList();
    }
}
