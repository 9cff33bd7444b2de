package org.needlewise.protocol.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What bothers a person.
 *
 * @param id what sites and rules refer to
 * @param text its name
 * @param scar true for scars, whose age matters for safety
 * @param regions the only places where it can be, when not everywhere
 */
public record Concern(
        String id, String text, boolean scar, @Nullable List<String> regions) {}
