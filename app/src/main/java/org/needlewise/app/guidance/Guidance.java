package org.needlewise.app.guidance;

import java.util.Locale;
import org.needlewise.protocol.Protocol;
import org.springframework.stereotype.Component;

/** The one copy of the protocol that the application holds. */
@Component
public class Guidance {
    private final Protocol protocol = Protocol.load();

    /** The protocol with its sentences in this language, English where it is none of ours. */
    public Protocol in(Locale locale) {
        return protocol;
    }
}
