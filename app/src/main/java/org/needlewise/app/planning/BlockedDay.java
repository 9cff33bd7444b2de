package org.needlewise.app.planning;

import java.util.UUID;
import org.needlewise.protocol.planning.BlockedDays;

/** Days that a person keeps free, as they are kept. */
public record BlockedDay(UUID id, BlockedDays days) {}
